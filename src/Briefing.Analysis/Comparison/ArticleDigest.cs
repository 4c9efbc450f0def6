using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// What is kept of an article's reading to compare it with others. Immutable, and made from nothing but the reading, so that
/// an index can be built again from stored readings.
/// </summary>
public sealed class ArticleDigest
{
    internal ArticleDigest(
        string key,
        ArticleMetadata metadata,
        ImmutableArray<ClaimDigest> claims,
        ImmutableArray<ClaimWord> names,
        ImmutableArray<ulong> topics,
        TextSketch sketch
    )
    {
        Key = key;
        Outlet = metadata.Outlet;
        Published = metadata.Published;
        Day = PublicationDay.Parse(metadata.Published);
        Claims = claims;
        Names = names;
        NameWeight = names.Sum(name => name.Weight);
        Topics = topics;
        Sketch = sketch;
        Holders = [.. claims.SelectMany(claim => claim.Origin.Named).Distinct(StringComparer.Ordinal)];
        Rank = StableHash.Of64(key);
    }

    /// <summary>The article's name among those that are compared.</summary>
    public string Key { get; }

    /// <summary>Its outlet, where one is stated.</summary>
    public string? Outlet { get; }

    /// <summary>When it was published, as stated.</summary>
    public string? Published { get; }

    /// <summary>The day of publication, as a day number, where a whole date is stated.</summary>
    internal int? Day { get; }

    /// <summary>Its claims that are worth comparing.</summary>
    internal ImmutableArray<ClaimDigest> Claims { get; }

    /// <summary>The words of the names in it, by id.</summary>
    internal ImmutableArray<ClaimWord> Names { get; }

    /// <summary>The sum of their weights.</summary>
    internal float NameWeight { get; }

    /// <summary>Keys that articles on one event are likely to share.</summary>
    internal ImmutableArray<ulong> Topics { get; }

    /// <summary>What its text looks like.</summary>
    internal TextSketch Sketch { get; }

    /// <summary>The outlets and other named holders of its claims.</summary>
    internal ImmutableArray<string> Holders { get; }

    /// <summary>A number that orders articles without regard to when they were added.</summary>
    internal ulong Rank { get; }

    /// <summary>Digests a reading.</summary>
    /// <param name="key">The article's name among those that are compared: unique and not empty.</param>
    /// <param name="document">Its reading.</param>
    public static ArticleDigest Of(string key, AnalyzedDocument document)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(document);
        return new ArticleDigestBuilder(document).Build(key);
    }
}
