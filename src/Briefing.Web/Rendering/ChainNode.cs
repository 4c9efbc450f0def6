using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A holder in a <see cref="ChainDiagram"/>.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Circle">The height of its circle.</param>
/// <param name="Above">The height of the circle above it; 0 for the first.</param>
/// <param name="CueBaseline">The baseline of its cue.</param>
/// <param name="Lines">Its name.</param>
/// <param name="GradeBaseline">The baseline of its commitment.</param>
public sealed record ChainNode(
    HolderView Holder,
    int Circle,
    int Above,
    int CueBaseline,
    ImmutableArray<ChainLine> Lines,
    int GradeBaseline
);
