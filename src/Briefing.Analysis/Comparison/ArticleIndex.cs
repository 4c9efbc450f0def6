namespace Briefing.Analysis.Comparison;

/// <summary>
/// Compares articles by index: an article meets only those that share some of its keys, so adding and asking cost the same
/// among any number of articles. What is found depends on the articles that are in it, not on the order in which they came.
/// Not safe to change while others use it.
/// </summary>
public sealed class ArticleIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ArticleDigest?> _articles = [];
    private readonly List<long> _places = [];
    private readonly PostingTable _keys;

    /// <summary>Creates an empty one.</summary>
    public ArticleIndex() => _keys = new PostingTable(number => _places[number]);

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
        _places.Add(article.Place);
        _numbers[article.Key] = number;
        foreach (var key in article.Keys)
        {
            _keys.Add(key, number);
        }
    }

    /// <summary>Takes an article out.</summary>
    /// <returns>Whether it was in.</returns>
    public bool Remove(string key)
    {
        if (!_numbers.Remove(key, out var number))
        {
            return false;
        }

        foreach (var shared in _articles[number]!.Keys)
        {
            _keys.Remove(shared, number);
        }

        _articles[number] = null;
        return true;
    }

    /// <summary>What links an article to those in the index. It need not be in it; one with its key is passed over.</summary>
    public ArticleLinks LinksOf(ArticleDigest article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tally = new CandidateTally(article.Place);
        _keys.CountInto(article.Keys.AsSpan(), article.Place, CandidateTally.MostAside, tally);

        return new ArticleLinks([
            .. tally
                .Choose(_numbers.GetValueOrDefault(article.Key, -1))
                .Select(number => _articles[(int)number]!)
                .OrderBy(other => other.Key, StringComparer.Ordinal)
                .Select(other => ArticleMatcher.Match(article, other))
                .OfType<ArticlePair>(),
        ]);
    }
}
