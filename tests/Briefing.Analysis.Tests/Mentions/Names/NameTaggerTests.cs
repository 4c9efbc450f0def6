using Briefing.Analysis.Mentions.Names;
using Briefing.Analysis.Tests.Tokenizing;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;
using CsCheck;

namespace Briefing.Analysis.Tests.Mentions.Names;

public sealed class NameTaggerTests
{
    private static readonly string[] s_pieces =
    [
        "Mr.",
        "John",
        "Smith",
        "SMITH",
        "of",
        "the",
        "University",
        "Reuters",
        "U.S.",
        "France",
        "france",
        "in",
        "said",
        "-",
        ",",
        ".",
        "\n",
        "“",
        "”",
        "'s",
        "O'Brien",
        "Nguyễn",
        "Æ",
        "ß",
        "İstanbul",
        "李",
        "😀",
        "\ud800",
        "é",
        "A",
        "1",
        "Inc.",
        "New",
        "York",
        "Times",
        "President",
        "&",
        "II",
    ];

    [Fact]
    public void Names_of_hostile_texts_keep_to_their_sentences()
    {
        foreach (var (_, text) in NaughtyStrings.All)
        {
            AssertSound(text);
        }
    }

    [Fact]
    public void Names_of_random_texts_keep_to_their_sentences()
    {
        Gen.Int[0, s_pieces.Length - 1]
            .Select(index => s_pieces[index])
            .Array[0, 60]
            .Sample(pieces => AssertSound(string.Join(' ', pieces)), iter: 400);
    }

    [Fact]
    public void Text_without_tokens_has_no_names()
    {
        Assert.Empty(Tag(Analyze("")));
        Assert.Empty(Tag(Analyze(" \n\t ")));
    }

    [Fact]
    public void Text_on_many_threads_is_read_as_on_one()
    {
        var text = Analyze("Carla Jensen of Oxfam flew from Nairobi to Geneva. Reuters met Jensen there.");
        var expected = Tag(text);

        Assert.NotEmpty(expected);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Tag(text)));
    }

    [Fact]
    public void Cancelled_reading_stops()
    {
        var text = Analyze("Carla Jensen flew to Geneva.");

        Assert.Throws<OperationCanceledException>(() =>
            NameTagger.Default.Tag(text, new CancellationToken(canceled: true))
        );
    }

    private static void AssertSound(string source)
    {
        var text = Analyze(source);
        var end = 0;
        foreach (var name in Tag(text))
        {
            Assert.InRange(name.FirstToken, end, name.EndToken - 1);
            Assert.Equal(text.SentenceOfToken(name.FirstToken), text.SentenceOfToken(name.EndToken - 1));
            Assert.Equal(text.Tokens[name.FirstToken].Span.Start, name.Span.Start);
            Assert.Equal(text.Tokens[name.EndToken - 1].Span.End, name.Span.End);
            end = name.EndToken;
        }
    }

    private static AnalyzedText Analyze(string text) =>
        TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken);

    private static System.Collections.Immutable.ImmutableArray<NameSpan> Tag(AnalyzedText text) =>
        NameTagger.Default.Tag(text, TestContext.Current.CancellationToken);
}
