using Briefing.Analysis.Mentions.Names;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Mentions.Names;

/// <summary>Sentences written for this project; the shipped model must find most of their names, not all.</summary>
public sealed class NameFloorTests
{
    private const double LeastF1 = 0.75;

    [Fact]
    public void Shipped_model_on_sentences_of_our_own_keeps_its_floor()
    {
        var right = 0;
        var found = 0;
        var gold = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "names-floor.md")))
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal))
            {
                continue;
            }

            var marked = MarkedText.Parse(line[2..]);
            var text = TextAnalyzer.Default.Analyze(marked.Text, TestContext.Current.CancellationToken);
            var expected = marked.Spans.Select(span => (span.Span, span.Label)).ToHashSet();
            var names = NameTagger.Default.Tag(text, TestContext.Current.CancellationToken);
            right += names.Count(name => expected.Contains((name.Span, name.Type.ToString().ToLowerInvariant())));
            found += names.Length;
            gold += expected.Count;
        }

        var f1 = 2.0 * right / (found + gold);
        Assert.True(f1 >= LeastF1, $"F1 {f1:F3}: {right} right of {found} found and {gold} there.");
    }
}
