using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>Somebody (the source) is said (the cue) to hold something (the content), as PARC and PolNeAR annotate it.</summary>
public sealed record Attribution
{
    /// <summary>1-based; the place in <see cref="AnalyzedDocument.Attributions"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The source's words, in text order; empty where the text gives none. A discontinuous source is several spans.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>
    /// The source as annotators mark it: the relative pronoun itself where <see cref="Source"/> is what it stands for, or
    /// with the relative clause that <see cref="Source"/> leaves out; else the same as <see cref="Source"/>.
    /// </summary>
    public ImmutableArray<TextSpan> MarkedSource { get; init; } = [];

    /// <summary>The cue.</summary>
    public required Cue Cue { get; init; }

    /// <summary>The content, in text order; never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>How the content is given.</summary>
    public required AttributionForm Form { get; init; }

    /// <summary>
    /// The attribution whose holder reports this one: that of "the Post" for "officials said" in "the Post wrote that
    /// officials said ..."; <see langword="null"/> for an outermost attribution.
    /// </summary>
    public int? ParentId { get; init; }

    /// <summary>
    /// The words for whom it was told to, where they stand between cue and content or after the cue: "the Post" in "he told
    /// the Post"; empty where nobody is named. An outlet told something relays it.
    /// </summary>
    public ImmutableArray<TextSpan> Addressee { get; init; } = [];

    /// <summary>How sure the reader is of it, above 0 and up to 1.</summary>
    public double Confidence { get; init; } = 1;
}
