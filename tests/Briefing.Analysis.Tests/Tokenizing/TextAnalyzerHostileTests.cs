using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;
using CsCheck;

namespace Briefing.Analysis.Tests.Tokenizing;

public sealed class TextAnalyzerHostileTests
{
    /// <summary>Pieces that have a meaning for the analyzer, so that random texts meet its rules often.</summary>
    private static readonly string[] s_pieces =
    [
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        ".",
        "...",
        "…",
        "?",
        "!",
        ",",
        ":",
        ";",
        "-",
        "--",
        "—",
        "(",
        ")",
        "[",
        "]",
        "/",
        "@",
        "#",
        "$",
        "%",
        "&",
        "*",
        "_",
        "a",
        "I",
        "He",
        "said",
        "U.S.",
        "Mr.",
        "J.",
        "No.",
        "p.m.",
        "Inc.",
        "don't",
        "they’re",
        "cannot",
        "3.2m",
        "1,234",
        "6.75%",
        "http://x.org/a",
        "www.a.com",
        "a@b.org",
        "'90s",
        "s",
        "n't",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "\u0085",
        "\u2028",
        "\u2029",
        "\t",
        "\u00A0",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\0",
        "\u00AD",
        "\u0301",
        "\uD83D",
        "\uDE80",
        "🚀",
        "👩‍👩‍👧",
        "🇩🇪",
        "🏴\U000E0067\U000E0062\U000E007F",
        "1️⃣",
        "â€™",
        "â€œ",
        "â€",
        "\uFFFD",
        "日本",
        "שלום",
        "ﷺ",
        "\u202E",
        "𝒜",
    ];

    [Fact]
    public void Random_pieces_keep_the_invariants()
    {
        Gen.Int[0, s_pieces.Length - 1]
            .Select(index => s_pieces[index])
            .Array[0, 60]
            .Select(string.Concat)
            .Sample(text => TextInvariants.Check(Analyze(text)), iter: 4_000);
    }

    [Fact]
    public void Random_units_keep_the_invariants()
    {
        Gen.Char.Array[0, 80]
            .Select(units => new string(units))
            .Sample(text => TextInvariants.Check(Analyze(text)), iter: 4_000);
    }

    [Fact]
    public void Naughty_strings_keep_the_invariants()
    {
        Assert.True(NaughtyStrings.All.Count > 500);
        foreach (var (line, text) in NaughtyStrings.All)
        {
            try
            {
                TextInvariants.Check(Analyze(text));
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Line {line} of naughty-strings.txt", error);
            }
        }
    }

    [Fact]
    public void Naughty_strings_around_a_sentence_leave_its_words_whole()
    {
        foreach (var (line, text) in NaughtyStrings.All)
        {
            var analyzed = Analyze($"{text}\nThe minister said so.\n{text}");

            TextInvariants.Check(analyzed);
            Assert.True(
                analyzed.Sentences.Any(sentence =>
                    sentence.Span.Of(analyzed.Text).SequenceEqual("The minister said so.")
                ),
                $"Line {line} of naughty-strings.txt"
            );
        }
    }

    [Fact]
    public void Naughty_strings_on_many_threads_are_read_as_on_one()
    {
        var expected = NaughtyStrings.All.Select(entry => Analyze(entry.Text)).ToList();

        Parallel.For(
            0,
            expected.Count,
            index =>
            {
                var analyzed = Analyze(expected[index].Text);
                Assert.Equal(expected[index].Tokens, analyzed.Tokens);
                Assert.Equal(expected[index].Sentences, analyzed.Sentences);
                Assert.Equal(expected[index].Quotations, analyzed.Quotations);
            }
        );
    }

    private static AnalyzedText Analyze(string text) =>
        TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken);
}
