using System.Text;
using Briefing.Analysis;
using Briefing.Ingestion.Readers;

namespace Briefing.Ingestion.Tests.Readers;

public sealed class FrontMatterReaderTests
{
    private const string Body = "\r\nThe bridge will close, officials said.\r\n";

    [Theory]
    [InlineData("\n", "---")]
    [InlineData("\r\n", "---")]
    [InlineData("\n", "...")]
    [InlineData("\r", "---  ")]
    public void Head_is_read_and_the_body_kept_exactly(string lineEnd, string closing)
    {
        string[] lines =
        [
            "---",
            "Title: \"Bridge: a year without\"",
            "outlet: The Quayside Courier",
            "byline: [Ada Finch, Tom Reyes]",
            "published: 2024-03-05",
            "url: https://courier.example/bridge?x=1#top",
            "language: en-GB",
            closing,
        ];
        var text = string.Join(lineEnd, lines) + lineEnd + Body;
        var head = Read(text);
        Assert.Equal(Body, text[head.BodyStart..]);
        Assert.Empty(head.Notes);
        Assert.Equal(
            new ArticleMetadata
            {
                Title = "Bridge: a year without",
                Outlet = "The Quayside Courier",
                Byline = "Ada Finch, Tom Reyes",
                Published = "2024-03-05",
                Url = "https://courier.example/bridge?x=1#top",
                Language = "en-GB",
            },
            head.Metadata
        );
    }

    [Theory]
    [InlineData("No head here.\n---\ntitle: x\n---\n")]
    [InlineData("\n---\ntitle: x\n---\n")]
    [InlineData("----\ntitle: x\n----\n")]
    [InlineData("# A heading is not a title\n\nText.")]
    [InlineData("")]
    public void Text_without_a_head_states_nothing(string text)
    {
        var head = Read(text);
        Assert.Equal(0, head.BodyStart);
        Assert.Equal(ArticleMetadata.Unstated, head.Metadata);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("title:\n")]
    [InlineData("title: ~\nurl: null\n")]
    [InlineData("title: ''\nbyline: []\n")]
    [InlineData("title: '   '\n")]
    public void What_is_not_stated_is_null(string yaml)
    {
        var head = Read($"---\n{yaml}---\nText.");
        Assert.Equal(ArticleMetadata.Unstated, head.Metadata);
        Assert.Empty(head.Notes);
    }

    [Theory]
    [InlineData("published: 5 March 2024", "published, on line 2")]
    [InlineData("published: 2024-02-30", "2024-02-30")]
    [InlineData("url: courier.example/bridge", "url, on line 2")]
    [InlineData("url: javascript:alert(1)", "http")]
    [InlineData("url: file:///etc/passwd", "http")]
    [InlineData("language: English", "language tag")]
    [InlineData("title: [a, b]", "title, on line 2")]
    [InlineData("title: {a: b}", "title, on line 2")]
    [InlineData("byline: [[a]]", "byline, on line 2")]
    [InlineData("title: \"a\\0b\"", "control character")]
    [InlineData("tags: [a, b]\nsection: {name: c}", "not used: tags, section")]
    public void Value_that_is_not_what_its_key_asks_for_is_left_out_with_a_note(string yaml, string note)
    {
        var head = Read($"---\n{yaml}\n---\nText.");
        Assert.Equal(ArticleMetadata.Unstated, head.Metadata);
        Assert.Contains(note, Assert.Single(head.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_that_is_too_long_is_left_out()
    {
        var head = Read($"---\ntitle: {new string('x', 1001)}\noutlet: Kept\n---\nText.");
        Assert.Null(head.Metadata.Title);
        Assert.Equal("Kept", head.Metadata.Outlet);
        Assert.Single(head.Notes);
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-03-05T09:30:00Z", "2024-03-05T09:30:00Z")]
    [InlineData("\"2024-03\"", "2024-03")]
    public void Published_stays_as_it_is_written(string yaml, string expected) =>
        Assert.Equal(expected, Read($"---\npublished: {yaml}\n---\nText.").Metadata.Published);

    [Theory]
    [InlineData("no", "no")]
    [InlineData("yes", "yes")]
    [InlineData("1.10", "1.10")]
    [InlineData("|\n  Two\n  lines", "Two lines")]
    public void Scalars_are_words_whatever_YAML_makes_of_them(string yaml, string expected) =>
        Assert.Equal(expected, Read($"---\ntitle: {yaml}\n---\nText.").Metadata.Title);

    [Theory]
    [InlineData("title: \"open", "line")]
    [InlineData("title: a: b: c", "line 2")]
    [InlineData("outlet: x\ntitle: @bad", "line 3")]
    [InlineData("title: [a, b", "line")]
    [InlineData("title: &a [*a", "line")]
    [InlineData("title: x\nTITLE: y", "a second time on line 3")]
    [InlineData("just some words", "not a list of fields")]
    [InlineData("- a\n- b", "not a list of fields")]
    [InlineData("? [a]\n: b", "not a word")]
    [InlineData("title: \"\\ud800\"", "line 2")]
    public void Head_that_is_not_YAML_fails_with_its_line(string yaml, string expected)
    {
        Assert.False(FrontMatterReader.TryRead($"---\n{yaml}\n---\nText.", out var head, out var problem));
        Assert.Null(head);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_that_does_not_end_fails()
    {
        Assert.False(FrontMatterReader.TryRead("---\ntitle: x\nText.", out _, out var problem));
        Assert.Contains("does not end", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_costs_no_stack()
    {
        var yaml = new string('[', 60_000);
        Assert.False(FrontMatterReader.TryRead($"---\nx: {yaml}\n---\nText.", out _, out var problem));
        Assert.Contains("nested", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_are_never_expanded()
    {
        var yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (var index = 1; index < 60; index++)
        {
            yaml.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{index}: &a{index} [*a{index - 1}, *a{index - 1}]\n"
            );
        }

        var head = Read($"---\n{yaml}title: *a59\n---\nText.");
        Assert.Null(head.Metadata.Title);
    }

    [Fact]
    public void Head_that_is_too_long_is_refused()
    {
        var text = $"---\n# {new string('x', FrontMatterReader.MaxLength)}\n---\nText.";
        Assert.False(FrontMatterReader.TryRead(text, out _, out var problem));
        Assert.Contains("longer than", problem, StringComparison.Ordinal);
    }

    private static FrontMatter Read(string text)
    {
        Assert.True(FrontMatterReader.TryRead(text, out var head, out var problem), problem);
        return head;
    }
}
