using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A sentence, or what lies between two.</summary>
/// <param name="Number">Its number from 1, or <see langword="null"/> for what lies between sentences.</param>
/// <param name="Segments">Its text, in order.</param>
public sealed record SentenceView(int? Number, ImmutableArray<SegmentView> Segments);
