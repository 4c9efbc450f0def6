using System.Text;
using Briefing.Analysis.Tests.Specs;
using CsCheck;

namespace Briefing.Analysis.Tests;

public class MeaningInvariantTests
{
    private static readonly string[] s_pieces =
    [
        "Officials",
        "said",
        "that",
        "the",
        "Post",
        "reportedly",
        ",",
        ".",
        ";",
        "“",
        "”",
        "\"",
        "'s",
        "he",
        "it",
        "its",
        "may",
        "May",
        "denied",
        "some",
        "others",
        "former",
        "if",
        "U.S.",
        "and",
        "but",
        "according",
        "to",
        "sources",
        "privately",
        "In",
        "public",
        "Mr.",
        "Vale",
        "Inc.",
        "2023",
        "March",
        "14",
        "—",
        "🚀",
        "e\u0301",
        "\n",
        "\n\n",
        "who",
        "told",
        "Radio",
        "Sund",
        "I",
        "we",
        "(",
        ")",
        ":",
        "will",
        "\u00a0",
        "Ms.",
        "Ana",
        "which",
        "\ud83d",
        "\udc00",
    ];

    private static readonly string[] s_naughty =
    [
        "",
        " ",
        "\n\n\n",
        "…",
        "\"",
        "““““",
        "said",
        "\"\" said he",
        "Mr.",
        "the the the",
        "'s",
        "’s ’s",
        "He said he said he said",
        "— — —",
        "1",
        "May",
        "It is.",
        "\ud83d",
        "He said \ud83d.",
        "İstanbul said",
        "ß said that",
        "\u0000 said \u0000.",
        "“",
        "The U.S. and international",
        "many",
        "others, others, others said",
        ": : :",
        "LONDON —",
        "A",
        "Executive B",
        "\u202eHe said\u202c so.",
        "<script>alert(1)</script> said it.",
        "Robert'); DROP TABLE claims;-- said so.",
    ];

    public static TheoryData<string> SpecTexts() =>
        [
            .. SpecFile.Lines("flags.md").Select(entry => entry.Line[2..]).Distinct(),
            .. SpecFile.Lines("times.md").Select(entry => entry.Line),
            .. s_naughty,
        ];

    [Theory]
    [MemberData(nameof(SpecTexts))]
    public void Text_of_any_kind_gives_a_sound_reading(string text) => MeaningInvariants.Check(Read(text));

    [Fact]
    public void Random_words_and_marks_give_a_sound_reading() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Array[0, 60]
            .Sample(
                pieces => MeaningInvariants.Check(Read(string.Join(' ', pieces.Select(piece => s_pieces[piece])))),
                iter: 400
            );

    [Fact]
    public void Random_strings_give_a_sound_reading() =>
        Gen.String[0, 80].Sample(text => MeaningInvariants.Check(Read(text)), iter: 300);

    [Fact]
    public async Task Same_text_is_read_alike_on_many_threads()
    {
        var text = string.Join("\n\n", SpecFile.Lines("flags.md").Select(entry => entry.Line[2..]));
        var expected = Describe(Read(text));

        var readings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Describe(Read(text)))));

        Assert.All(readings, reading => Assert.Equal(expected, reading));
    }

    [Fact]
    public void Engine_version_names_rules_and_data() =>
        Assert.Matches(@"^[0-9]+\.[0-9]+-[0-9a-f]{8}$", AnalysisPipeline.Default.EngineVersion);

    [Fact]
    public void Cancelled_reading_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            AnalysisPipeline.Default.Analyze("He said so.", ArticleMetadata.Unstated, stop.Token)
        );
    }

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);

    private static string Describe(AnalyzedDocument document)
    {
        var written = new StringBuilder();
        foreach (var claim in document.Claims)
        {
            _ = written.AppendJoin(" > ", claim.Chain).Append(claim.Proposition).AppendJoin(' ', claim.Commitments);
        }

        foreach (var flag in document.Flags)
        {
            _ = written.Append(flag.Code).Append(flag.Why).AppendJoin(' ', flag.Spans);
        }

        foreach (var actor in document.Actors)
        {
            _ = written.Append(actor.Name).AppendJoin(' ', actor.Mentions);
        }

        return written.AppendJoin(' ', document.Relations).AppendJoin(' ', document.Times).ToString();
    }
}
