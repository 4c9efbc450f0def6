using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>The gravest flags of a reading, for lists.</summary>
internal static class ReadingSummary
{
    private const int Shown = 3;

    /// <summary>The rules that matter most by <see cref="FlagRanking"/>, at most three, each with how often it flagged.</summary>
    public static ImmutableArray<FlagCount> GravestFlags(AnalyzedDocument document) =>
        [
            .. FlagRanking
                .Order(document)
                .GroupBy(flag => flag.Code)
                .OrderByDescending(group => group.Max(flag => flag.Severity))
                .Take(Shown)
                .Select(group => new FlagCount(group.Key, group.Max(flag => flag.Severity), group.Count())),
        ];

    /// <summary>How many distinct actors hold a claim, and how many of them are named.</summary>
    public static (int All, int Named) CountSources(AnalyzedDocument document) =>
        (Sources.Of(document).Length, Sources.NamedOf(document).Length);
}
