using System.Collections.Immutable;
using Briefing.Analysis;

namespace Briefing.Store.Annotations;

/// <summary>
/// Tells where what annotations are about went, from one reading of an article to another. The store asks it in the
/// transaction that makes a reading current; it does no I/O, and gives the same answer for the same readings.
/// </summary>
public interface IAnchorFollower
{
    /// <summary>Follows targets.</summary>
    /// <param name="before">The reading that the targets belong to.</param>
    /// <param name="after">The reading in which they are looked for.</param>
    /// <param name="targets">What annotations are about.</param>
    /// <returns>What became of each, in their order.</returns>
    ImmutableArray<FollowedTarget> Follow(
        AnalyzedDocument before,
        AnalyzedDocument after,
        IReadOnlyList<AnnotationTarget> targets
    );
}
