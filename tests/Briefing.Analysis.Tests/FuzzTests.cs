using System.Globalization;
using System.Text;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests;

/// <summary>
/// Mutates texts and reads them. A run of the tests takes a fixed, short series; with BRIEFING_FUZZ_SECONDS it goes on for so
/// long with other seeds, and the text that broke the reading is in the message.
/// </summary>
public sealed class FuzzTests
{
    private const int FixedTexts = 150;

    private static readonly string[] s_odd =
    [
        "\u201C",
        "\u201D",
        "\u2018",
        "\u2019",
        "\"",
        "'",
        "\u2014",
        ":",
        ";",
        "...",
        "\n",
        "\n\n",
        "\t",
        "\u00A0",
        "\u200B",
        "\uD83D\uDE80",
        "\uD800",
        "\uFEFF",
        "said",
        "according to",
        "citing",
        "(",
        ")",
        "U.S.",
        "reportedly",
    ];

    [Fact]
    public void Mutated_texts_are_read_without_breaking_an_invariant()
    {
        var seconds = Seconds();
        var random = new Random(seconds > 0 ? Environment.TickCount : 7);
        var texts = SpecFile
            .Lines("articles.md")
            .Concat(SpecFile.Lines("genres.md"))
            .GroupBy(entry => entry.Section, entry => entry.Line, (_, lines) => string.Join("\n\n", lines))
            .ToArray();
        var end = TimeProvider.System.GetUtcNow().AddSeconds(seconds);
        for (var count = 0; count < FixedTexts || TimeProvider.System.GetUtcNow() < end; count++)
        {
            var text = Mutate(texts[random.Next(texts.Length)], texts[random.Next(texts.Length)], random);
            try
            {
                MeaningInvariants.Check(
                    AnalysisPipeline.Default.Analyze(
                        text,
                        ArticleMetadata.Unstated,
                        TestContext.Current.CancellationToken
                    )
                );
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                var escaped = string.Concat(
                    text.Select(unit => unit is >= ' ' and < '\x7f' ? $"{unit}" : $"\\u{(int)unit:X4}")
                );
                Assert.Fail(
                    $"{exception.GetType().Name}: {exception.Message} on \"{escaped}\"\n{exception.StackTrace}"
                );
            }
        }
    }

    private static string Mutate(string text, string other, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(mutated.Length + 1);
            var length = Math.Min(random.Next(1, 30), mutated.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, mutated.ToString(at, length));
                    break;
                case 2:
                    var from = random.Next(other.Length);
                    mutated.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 60), other.Length - from)));
                    break;
                default:
                    mutated.Insert(at, s_odd[random.Next(s_odd.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }

    private static int Seconds() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("BRIEFING_FUZZ_SECONDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : 0;
}
