using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>Prepares the cautions of a reading, in the order and groups of <see cref="FlagRanking"/>.</summary>
internal static class CautionViewBuilder
{
    public static ImmutableArray<CautionGroupView> Build(AnalyzedDocument reading, ImmutableArray<FlagView> flags) =>
        [
            .. FlagRanking
                .Group(reading)
                .Select(group => new CautionGroupView(
                    group.Question,
                    [.. group.First.Select(caution => View(caution, flags))],
                    [.. group.Rest.Select(caution => View(caution, flags))]
                )),
        ];

    private static CautionView View(Caution caution, ImmutableArray<FlagView> flags)
    {
        ImmutableArray<FlagView> own = [.. caution.Flags.Select(flag => flags[flag.Id - 1])];
        return new CautionView(
            FlagGlossary.Get(caution.Code),
            caution.Severity,
            own,
            [.. own.Select(flag => flag.ClaimId).OfType<int>().Distinct().Order()]
        );
    }
}
