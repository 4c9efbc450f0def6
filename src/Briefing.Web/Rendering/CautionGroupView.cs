using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>The cautions that answer one question of a reader.</summary>
/// <param name="Question">The question.</param>
/// <param name="First">Those to read first.</param>
/// <param name="Rest">The others.</param>
public sealed record CautionGroupView(
    FlagQuestion Question,
    ImmutableArray<CautionView> First,
    ImmutableArray<CautionView> Rest
);
