using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>What of an article is best seen beside each other.</summary>
/// <param name="Conflicts">Claims that contradict or dispute each other.</param>
/// <param name="Ledgers">Public against private stance, an actor each.</param>
/// <param name="LostHedges">Hedges that are dropped further down.</param>
/// <param name="Timeline">What is dated.</param>
/// <param name="Hearing">Who is heard.</param>
public sealed record SideBySideView(
    ImmutableArray<ConflictView> Conflicts,
    ImmutableArray<LedgerView> Ledgers,
    ImmutableArray<LostHedgeView> LostHedges,
    TimelineView Timeline,
    HearingView Hearing
);
