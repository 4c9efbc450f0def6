using System.Collections.Immutable;
using Briefing.Store.Annotations;
using Briefing.Web.Rendering;

namespace Briefing.Web.Components.Imports;

/// <summary>How it is told what a change does to notes.</summary>
internal static class FateWording
{
    private static readonly AnnotationStanding[] s_order =
    [
        AnnotationStanding.Anchored,
        AnnotationStanding.Moved,
        AnnotationStanding.Ambiguous,
        AnnotationStanding.Orphan,
    ];

    /// <summary>What becomes of one, in a word.</summary>
    public static string Word(FollowedTarget followed) => Word(followed.Standing);

    /// <summary>How many of each fate there are.</summary>
    public static string Sum(ImmutableArray<AnnotationFate> fates) =>
        fates.IsEmpty
            ? "none"
            : string.Join(
                ", ",
                s_order
                    .Select(standing => (standing, Count: fates.Count(fate => fate.After.Standing == standing)))
                    .Where(one => one.Count > 0)
                    .Select(one => $"{Wording.Number(one.Count)} {Word(one.standing).ToLowerInvariant()}")
            );

    /// <summary>What follows for them.</summary>
    public static string Meaning(ImmutableArray<AnnotationFate> fates) =>
        fates.Count(fate => fate.LosesPlace) switch
        {
            0 => "Everything that has a place keeps one.",
            1 => "One would have no certain place: it then waits for an editor, with the old text.",
            var lost =>
                $"{Wording.Number(lost)} would have no certain place: they then wait for an editor, with the old text.",
        };

    private static string Word(AnnotationStanding standing) =>
        standing switch
        {
            AnnotationStanding.Anchored => "Exact",
            AnnotationStanding.Moved => "Moved",
            AnnotationStanding.Ambiguous => "Ambiguous",
            _ => "Orphan",
        };
}
