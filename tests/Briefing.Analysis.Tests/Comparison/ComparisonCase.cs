using Briefing.Analysis.Comparison;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Comparison;

/// <summary>The articles under one heading of <c>comparisons.md</c>, read and compared.</summary>
internal sealed class ComparisonCase
{
    private readonly Dictionary<string, string> _texts;

    private ComparisonCase(Dictionary<string, string> texts, ArticleComparison comparison)
    {
        _texts = texts;
        Comparison = comparison;
    }

    /// <summary>What was found.</summary>
    public ArticleComparison Comparison { get; }

    /// <summary>Reads the articles of a heading.</summary>
    public static ComparisonCase Read(IEnumerable<string> lines)
    {
        var index = new ArticleIndex();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, digest, text) in Articles(lines))
        {
            index.Add(digest);
            texts[key] = text;
        }

        return new ComparisonCase(texts, ArticleComparison.Of(index));
    }

    /// <summary>The articles with their digests.</summary>
    public static IEnumerable<(string Key, ArticleDigest Digest, string Text)> Articles(IEnumerable<string> lines)
    {
        var heads = new List<(string[] Cells, List<string> Paragraphs)>();
        foreach (var line in lines)
        {
            if (line.StartsWith("article: ", StringComparison.Ordinal))
            {
                heads.Add((line[9..].Split(" | "), []));
            }
            else if (!ComparisonSpecTests.IsExpectation(line))
            {
                heads[^1].Paragraphs.Add(line);
            }
        }

        foreach (var (cells, paragraphs) in heads)
        {
            var text = string.Join("\n\n", paragraphs);
            var metadata = new ArticleMetadata { Outlet = Stated(cells[1]), Published = Stated(cells[2]) };
            yield return (cells[0], ArticleDigest.Of(cells[0], AnalysisPipeline.Default.Analyze(text, metadata)), text);
        }
    }

    /// <summary>Whether any of the spans has some words in it, or is in them.</summary>
    public bool Has(ArticleClaim claim, string words) =>
        claim.Spans.Any(span => Words(claim, span).Contains(words, StringComparison.Ordinal));

    /// <summary>The words of a claim's spans.</summary>
    public string Words(ArticleClaim claim) => string.Join(" … ", claim.Spans.Select(span => Words(claim, span)));

    private string Words(ArticleClaim claim, TextSpan span) => span.Of(_texts[claim.Article]).ToString();

    private static string? Stated(string cell) => cell == "-" ? null : cell;
}
