using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>Prepares the cautions of a reading, in the order and groups of <see cref="FlagRanking"/>.</summary>
internal static class CautionViewBuilder
{
    public static ImmutableArray<CautionGroupView> Build(AnalyzedDocument reading, ImmutableArray<FlagView> flags) =>
        [.. FlagRanking.Group(reading).Select(group => View(group, flags))];

    /// <summary>A question's cautions. What editors dismissed altogether stands at the end, one step away.</summary>
    private static CautionGroupView View(CautionGroup group, ImmutableArray<FlagView> flags)
    {
        var first = group.First.Select(caution => View(caution, flags)).ToLookup(caution => caution.IsDismissed);
        var rest = group.Rest.Select(caution => View(caution, flags)).ToLookup(caution => caution.IsDismissed);
        return new CautionGroupView(group.Question, [.. first[false]], [.. rest[false], .. first[true], .. rest[true]]);
    }

    private static CautionView View(Caution caution, ImmutableArray<FlagView> flags)
    {
        ImmutableArray<FlagView> own =
        [
            .. caution.Flags.Select(flag => flags[flag.Id - 1]).OrderBy(flag => flag.IsDismissed),
        ];
        var holding = own.Where(flag => !flag.IsDismissed).DefaultIfEmpty(own[0]).ToList();
        return new CautionView(
            FlagGlossary.Get(caution.Code),
            holding.Max(flag => flag.Severity),
            own,
            [.. holding.Select(flag => flag.ClaimId).OfType<int>().Distinct().Order()]
        );
    }
}
