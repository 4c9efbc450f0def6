using System.Text;
using System.Text.Json;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Text;
using CsCheck;

namespace Briefing.Analysis.Tests.Comparison;

public class ArticleIndexTests
{
    private static readonly ArticleDigest[] s_articles =
    [
        .. SpecFile
            .Lines("comparisons.md")
            .GroupBy(entry => entry.Section, entry => entry.Line)
            .SelectMany(ComparisonCase.Articles)
            .Select(
                (article, place) =>
                    (article.Text, Key: $"{place:00}-{article.Key}", article.Digest.Outlet, article.Digest.Published)
            )
            .Select(article =>
                ArticleDigest.Of(
                    article.Key,
                    AnalysisPipeline.Default.Analyze(
                        article.Text,
                        new ArticleMetadata { Outlet = article.Outlet, Published = article.Published }
                    )
                )
            ),
    ];

    private static readonly CodePointMap s_anyText = new(new string('x', 10_000));

    [Fact]
    public void Order_of_adding_does_not_matter()
    {
        var expected = Describe(s_articles);
        Assert.Contains("\"circular\":true", expected, StringComparison.Ordinal);

        Gen.Shuffle(s_articles).Sample(shuffled => Assert.Equal(expected, Describe(shuffled)), iter: 30);
    }

    [Fact]
    public void Removed_article_leaves_nothing_behind() =>
        Gen.Select(Gen.Shuffle(s_articles), Gen.Int[1, s_articles.Length - 1])
            .Sample(
                (shuffled, kept) =>
                {
                    var index = new ArticleIndex();
                    foreach (var article in shuffled)
                    {
                        index.Add(article);
                    }

                    foreach (var article in shuffled[kept..])
                    {
                        Assert.True(index.Remove(article.Key));
                    }

                    Assert.Equal(kept, index.Count);
                    Assert.Equal(Describe(shuffled[..kept]), Describe(index));
                },
                iter: 30
            );

    [Fact]
    public void Article_added_again_takes_the_place_of_its_former_self()
    {
        var index = new ArticleIndex();
        foreach (var article in s_articles.Concat(s_articles))
        {
            index.Add(article);
        }

        Assert.Equal(s_articles.Length, index.Count);
        Assert.Equal(Describe(s_articles), Describe(index));
    }

    [Fact]
    public void Link_is_seen_from_both_sides()
    {
        var index = new ArticleIndex();
        foreach (var article in s_articles)
        {
            index.Add(article);
        }

        var seen = s_articles.ToDictionary(
            article => article.Key,
            article => index.LinksOf(article).Claims.Select(Pair).ToHashSet(StringComparer.Ordinal)
        );
        Assert.NotEmpty(seen.Values.SelectMany(pairs => pairs));
        foreach (var article in s_articles)
        {
            foreach (var link in index.LinksOf(article).Claims)
            {
                Assert.Contains(article.Key, (string[])[link.First.Article, link.Second.Article]);
                Assert.NotEqual(link.First.Article, link.Second.Article);
                Assert.Contains(Pair(link), seen[link.First.Article]);
                Assert.Contains(Pair(link), seen[link.Second.Article]);
            }
        }
    }

    [Fact]
    public void Removing_what_is_not_there_does_nothing() => Assert.False(new ArticleIndex().Remove("none"));

    private static string Pair(ClaimLink link) =>
        $"{link.First.Article}/{link.First.ClaimId} {link.Second.Article}/{link.Second.ClaimId} {link.Type}";

    private static string Describe(IEnumerable<ArticleDigest> articles)
    {
        var index = new ArticleIndex();
        foreach (var article in articles)
        {
            index.Add(article);
        }

        return Describe(index);
    }

    private static string Describe(ArticleIndex index)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            ComparisonJsonWriter.Write(
                json,
                ArticleComparison.Of(index),
                [.. index.Articles.Select(article => new ComparedDocument(article.Key, article.Key, s_anyText))]
            );
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
