using System.Text;
using Briefing.Ingestion.Readers;

namespace Briefing.Ingestion.Tests.Readers;

public sealed class SeedReaderTests
{
    private const string Markdown = "---\ntitle: Bridge\n---\n\n**The bridge** will close, officials said. 🚧\r\n";

    [Fact]
    public void Markdown_body_is_the_text_character_for_character()
    {
        var article = Read("bridge.MD", Encoding.UTF8.GetBytes(Markdown));
        Assert.Equal("\n**The bridge** will close, officials said. 🚧\r\n", article.Text);
        Assert.Equal("Bridge", article.Metadata.Title);
    }

    [Fact]
    public void Plain_text_has_no_front_matter()
    {
        var article = Read("bridge.txt", Encoding.UTF8.GetBytes(Markdown));
        Assert.Equal(Markdown, article.Text);
        Assert.Null(article.Metadata.Title);
    }

    [Fact]
    public void Mark_is_no_part_of_the_text_and_hides_no_front_matter()
    {
        var article = Read("bridge.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Markdown)]);
        Assert.Equal("Bridge", article.Metadata.Title);
        Assert.Equal("utf-8-bom", article.Encoding);
        Assert.Contains(article.Notes, note => note.Contains("utf-8-bom", StringComparison.Ordinal));
    }

    [Fact]
    public void Head_without_a_text_fails()
    {
        var bytes = Encoding.UTF8.GetBytes("---\ntitle: Bridge\n---\n  \n");
        Assert.False(SeedReader.TryRead("a.md", bytes, "", out _, out var problem));
        Assert.Contains("no text after the front matter", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_English_is_read_and_marked()
    {
        var article = Read(
            "a.txt",
            Encoding.UTF8.GetBytes(
                "Der Rat hat am Montag nicht getagt, weil der Saal noch nicht fertig war und die Stühle fehlten."
            )
        );
        Assert.Equal("de", article.DetectedLanguage);
        Assert.Contains(article.Notes, note => note.Contains("German (de)", StringComparison.Ordinal));
    }

    private static SeedArticle Read(string name, byte[] bytes)
    {
        Assert.True(SeedReader.TryRead(name, bytes, "", out var article, out var problem), problem);
        return article;
    }
}
