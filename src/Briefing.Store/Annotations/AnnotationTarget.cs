using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Conversions;

namespace Briefing.Store.Annotations;

/// <summary>What an annotation is about, with all that it takes to find the place again in a changed text.</summary>
public sealed record AnnotationTarget
{
    /// <summary>The kind of thing.</summary>
    public required AnnotationTargetKind Kind { get; init; }

    /// <summary>The number of the text that the place belongs to, from 1: <see cref="Reading.ArticleInfo.Revision"/> of its time.</summary>
    public required int Revision { get; init; }

    /// <summary>The number of the reading that <see cref="ElementId"/> belongs to: a text may have been read several times.</summary>
    public int Reading { get; init; }

    /// <summary>The words, in UTF-16 units of that revision's text; none where the target is no stretch of text.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The words themselves.</summary>
    public string? Exact { get; init; }

    /// <summary>What stands before them, at most <see cref="ContextLength"/> units.</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands after them, at most <see cref="ContextLength"/> units.</summary>
    public string? Suffix { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public string? TextHash { get; init; }

    /// <summary>The claim's or the caution's number within that revision's reading.</summary>
    public int? ElementId { get; init; }

    /// <summary>The caution's rule or the source's name.</summary>
    public string? Name { get; init; }

    /// <summary>How many UTF-16 units of context are kept on each side.</summary>
    public const int ContextLength = 32;

    /// <summary>
    /// Finds the caution in the reading that it belongs to: by its rule and the words that raised it, since cautions that come
    /// from comparing articles have other numbers whenever one of them changes; by its number where several are the same.
    /// </summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The caution, or <see langword="null"/> where it is not raised.</returns>
    public Flag? FlagIn(AnalyzedDocument reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return FlagAmong(reading.Flags);
    }

    /// <summary>The same among the cautions of that reading.</summary>
    internal Flag? FlagAmong(IEnumerable<Flag> flags) =>
        flags
            .Where(flag => FlagCodeConverter.Write(flag.Code) == Name && HullOf(flag.Spans) == Span)
            .OrderByDescending(flag => flag.Id == ElementId)
            .FirstOrDefault();

    /// <summary>The smallest span that covers all, or <see langword="null"/> where there is none.</summary>
    internal static TextSpan? HullOf(ImmutableArray<TextSpan> spans) =>
        spans.IsDefaultOrEmpty ? null : spans.Aggregate((one, other) => one.Union(other));
}
