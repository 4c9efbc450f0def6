using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Compares articles by index: an article meets only those that share some of its keys, so adding and asking cost the same
/// among any number of articles. What is found depends on the articles that are in it, not on the order in which they came.
/// Not safe to change while others use it.
/// </summary>
public sealed class ArticleIndex
{
    private const int LongestList = 96;
    private const int MostCandidates = 48;
    private const int MostPostings = 384;

    // One pair of words in common is chance, two are a subject; alike wording is enough by itself.
    private const int Enough = 2;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ArticleDigest?> _articles = [];
    private readonly PostingTable _topics = new(LongestList);
    private readonly PostingTable _bands = new(LongestList);

    /// <summary>How many articles are in it.</summary>
    public int Count => _numbers.Count;

    /// <summary>The articles in it, ordered by their keys.</summary>
    public IEnumerable<ArticleDigest> Articles =>
        _numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => _articles[pair.Value]!);

    /// <summary>Adds an article, in the place of one with the same key.</summary>
    public void Add(ArticleDigest article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _ = Remove(article.Key);
        var number = _articles.Count;
        _articles.Add(article);
        _numbers[article.Key] = number;
        foreach (var key in article.Topics)
        {
            _topics.Add(key, number, RankOf);
        }

        foreach (var key in BandsOf(article))
        {
            _bands.Add(key, number, RankOf);
        }
    }

    /// <summary>
    /// Takes an article out. Where more articles share a key than a list holds, those that it kept out come back only when the
    /// index is built again.
    /// </summary>
    /// <returns>Whether it was in.</returns>
    public bool Remove(string key)
    {
        if (!_numbers.Remove(key, out var number))
        {
            return false;
        }

        var article = _articles[number]!;
        foreach (var topic in article.Topics)
        {
            _topics.Remove(topic, number);
        }

        foreach (var band in BandsOf(article))
        {
            _bands.Remove(band, number);
        }

        _articles[number] = null;
        return true;
    }

    /// <summary>What links an article to those in the index. It need not be in it; one with its key is passed over.</summary>
    public ArticleLinks LinksOf(ArticleDigest article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var claims = ImmutableArray.CreateBuilder<ClaimLink>();
        var reuses = ImmutableArray.CreateBuilder<TextReuse>();
        var drifts = ImmutableArray.CreateBuilder<ChainDrift>();
        foreach (var other in Candidates(article))
        {
            var (first, second) =
                string.CompareOrdinal(article.Key, other.Key) < 0 ? (article, other) : (other, article);
            var containment = first.Sketch.Containment(second.Sketch);
            var isCopy = containment >= TextReuse.Copied;
            if (isCopy)
            {
                reuses.Add(new TextReuse(first.Key, second.Key, first.Sketch.Similarity(second.Sketch), containment));
            }

            var matches = ClaimMatcher.Match(first, second);
            claims.AddRange(matches.Select(match => ClaimLinkWriter.Write(first, second, match)));
            if (DriftDetector.Relays(second, first, isCopy))
            {
                drifts.AddRange(
                    DriftDetector.Detect(
                        first,
                        second,
                        matches.Select(match => (match.First, match.Second, match.Conflict))
                    )
                );
            }
            else if (DriftDetector.Relays(first, second, isCopy))
            {
                drifts.AddRange(
                    DriftDetector.Detect(
                        second,
                        first,
                        matches.Select(match => (match.Second, match.First, match.Conflict))
                    )
                );
            }
        }

        return new ArticleLinks(claims.ToImmutable(), reuses.ToImmutable(), drifts.ToImmutable());
    }

    // Those that share the most keys; equal ones are told apart by their ranks, which do not hang on the order of adding.
    private IEnumerable<ArticleDigest> Candidates(ArticleDigest article)
    {
        var counts = new Dictionary<int, int>();
        Tally(_bands, BandsOf(article), Enough, counts);
        Tally(_topics, article.Topics, 1, counts);
        if (_numbers.TryGetValue(article.Key, out var own))
        {
            _ = counts.Remove(own);
        }

        var ranked = counts
            .Where(pair => pair.Value >= Enough)
            .Select(pair => (Count: pair.Value, Article: _articles[pair.Key]!))
            .ToArray();
        Array.Sort(
            ranked,
            (left, right) =>
                left.Count != right.Count ? right.Count.CompareTo(left.Count)
                : left.Article.Rank != right.Article.Rank ? left.Article.Rank.CompareTo(right.Article.Rank)
                : string.CompareOrdinal(left.Article.Key, right.Article.Key)
        );
        return ranked
            .Take(MostCandidates)
            .Select(pair => pair.Article)
            .OrderBy(candidate => candidate.Key, StringComparer.Ordinal);
    }

    // The rarest keys tell the most, and the bound keeps the work the same however common the others are.
    private static void Tally(PostingTable table, IEnumerable<ulong> keys, int weight, Dictionary<int, int> counts)
    {
        var looked = 0;
        foreach (
            var (length, key) in keys.Select(key => (Length: table.LengthOf(key), Key: key))
                .Where(entry => entry.Length > 0)
                .Order()
        )
        {
            if (looked > MostPostings)
            {
                return;
            }

            looked += length;
            table.CountInto(key, weight, counts);
        }
    }

    private static IEnumerable<ulong> BandsOf(ArticleDigest article) =>
        article.Sketch.Runs == 0 ? [] : Enumerable.Range(0, TextSketch.Bands).Select(article.Sketch.Band);

    private ulong RankOf(int number) => _articles[number]!.Rank;
}
