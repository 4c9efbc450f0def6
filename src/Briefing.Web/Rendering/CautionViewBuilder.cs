using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>Puts the flags under the reader's questions: what matters first in front, the rest one step away.</summary>
internal static class CautionViewBuilder
{
    private const int MostInFront = 3;

    public static ImmutableArray<CautionGroup> Build(ImmutableArray<FlagView> flags, ImmutableArray<int> lead)
    {
        var leadIds = lead.ToHashSet();
        return
        [
            .. flags
                .GroupBy(flag => flag.Rule.Question)
                .OrderBy(group => group.Key)
                .Select(group => Group(group.Key, group, leadIds)),
        ];
    }

    private static CautionGroup Group(FlagQuestion question, IEnumerable<FlagView> flags, HashSet<int> lead)
    {
        var cautions = flags
            .GroupBy(flag => flag.Rule.Code)
            .Select(group => Caution(group, lead))
            .OrderByDescending(caution => caution.Severity)
            .ThenByDescending(caution => caution.Flags.Count(flag => TouchesLead(flag, lead)))
            .ThenByDescending(caution => caution.Flags.Length)
            .ToList();
        // A high one is never among the lesser ones, however many there are.
        var front = cautions
            .TakeWhile(
                (caution, index) =>
                    caution.Severity == FlagSeverity.High || (index < MostInFront && IsGrave(caution, lead))
            )
            .Count();

        // A question that has any caution answers with one at least.
        front = Math.Max(front, 1);
        return new CautionGroup(question, [.. cautions.Take(front)], [.. cautions.Skip(front)]);
    }

    private static CautionView Caution(IGrouping<FlagCode, FlagView> flags, HashSet<int> lead)
    {
        ImmutableArray<FlagView> sorted =
        [
            .. flags.OrderByDescending(flag => flag.Severity).ThenByDescending(flag => TouchesLead(flag, lead)),
        ];
        return new CautionView(
            sorted[0].Rule,
            sorted[0].Severity,
            sorted,
            [.. sorted.Select(flag => flag.ClaimId).OfType<int>().Distinct().Order()]
        );
    }

    private static bool IsGrave(CautionView caution, HashSet<int> lead) =>
        caution.Severity == FlagSeverity.High
        || (
            caution.Severity == FlagSeverity.Medium
            && caution.Flags.Any(flag => flag.ClaimId is null || TouchesLead(flag, lead))
        );

    private static bool TouchesLead(FlagView flag, HashSet<int> lead) => flag.ClaimId is { } id && lead.Contains(id);
}
