using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// What is kept of an article's reading to compare it with others. Immutable, and made from nothing but the reading, so that
/// an index can be built again from stored readings.
/// </summary>
public sealed class ArticleDigest
{
    /// <summary>Raised whenever digests are made, written or matched in another way: what older ones gave is then stale.</summary>
    public const int Version = 1;

    private const int DayShift = 32;

    private ImmutableArray<long> _keys;

    internal ArticleDigest(
        string key,
        ArticleMetadata metadata,
        ImmutableArray<ClaimDigest> claims,
        ImmutableArray<ClaimWord> names,
        TextSketch sketch
    )
    {
        Key = key;
        Outlet = metadata.Outlet;
        Published = metadata.Published;
        Day = PublicationDay.Parse(metadata.Published);
        Place = ((long)(Day ?? 0) << DayShift) | (uint)StableHash.Of64(key);
        Claims = claims;
        Names = names;
        NameWeight = names.Sum(name => name.Weight);
        Sketch = sketch;
        Holders = [.. claims.SelectMany(claim => claim.Origin.Named).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The article's name among those that are compared.</summary>
    public string Key { get; }

    /// <summary>Its outlet, where one is stated.</summary>
    public string? Outlet { get; }

    /// <summary>When it was published, as stated.</summary>
    public string? Published { get; }

    /// <summary>
    /// The keys under which articles that may have something in common find each other, in order, each once. Those below 0 are
    /// of the wording, the others of the subject.
    /// </summary>
    public ImmutableArray<long> Keys => _keys.IsDefault ? _keys = BlockingKeys.Of(Claims, Sketch) : _keys;

    /// <summary>Orders articles by day, without regard to when they were added; those without a stated day come first.</summary>
    public long Place { get; }

    /// <summary>The day of publication, as a day number, where a whole date is stated.</summary>
    internal int? Day { get; }

    /// <summary>Its claims that are worth comparing.</summary>
    internal ImmutableArray<ClaimDigest> Claims { get; }

    /// <summary>The words of the names in it, by id.</summary>
    internal ImmutableArray<ClaimWord> Names { get; }

    /// <summary>The sum of their weights.</summary>
    internal float NameWeight { get; }

    /// <summary>What its text looks like.</summary>
    internal TextSketch Sketch { get; }

    /// <summary>The outlets and other named holders of its claims.</summary>
    internal ImmutableArray<string> Holders { get; }

    /// <summary>The day number in a <see cref="Place"/>, 0 where none is known.</summary>
    internal static int DayOf(long place) => (int)(place >> DayShift);

    /// <summary>Digests a reading.</summary>
    /// <param name="key">The article's name among those that are compared: unique and not empty.</param>
    /// <param name="document">Its reading.</param>
    public static ArticleDigest Of(string key, AnalyzedDocument document)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(document);
        return new ArticleDigestBuilder(document).Build(key);
    }

    /// <summary>The digest that <see cref="Encode"/> made these bytes of.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The digest, or <see langword="null"/> where another <see cref="Version"/> made the bytes.</returns>
    /// <exception cref="EndOfStreamException">The bytes are not whole.</exception>
    public static ArticleDigest? Decode(string key, byte[] bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(bytes);
        return DigestDecoder.Decode(key, bytes);
    }

    /// <summary>The digest without its key in few bytes, to be kept.</summary>
    public byte[] Encode() => DigestEncoder.Encode(this);
}
