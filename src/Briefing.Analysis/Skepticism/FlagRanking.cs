using System.Collections.Immutable;
using Briefing.Analysis.Claims;

namespace Briefing.Analysis.Skepticism;

/// <summary>Orders flags by how much they matter to a reader, and picks the few that are shown first.</summary>
public static class FlagRanking
{
    /// <summary>How many flags are shown first, unless told otherwise.</summary>
    public const int UsualLimit = 7;

    private const int SeverityStep = 4;
    private const int LeadStep = 3;
    private const int WholeDocumentStep = 2;

    /// <summary>All flags, those that matter most first; equals stay in the order of <see cref="AnalyzedDocument.Flags"/>.</summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<Flag> Order(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lead = LeadClaims.Of(document).Select(claim => claim.Id).ToHashSet();
        return [.. document.Flags.OrderByDescending(flag => WeightOf(flag, lead))];
    }

    /// <summary>
    /// The few that a reader is shown first: the high ones and those on the lead claims, each rule once, grouped under the
    /// reader's four questions in their order. Everything else is one step away.
    /// </summary>
    /// <param name="document">A reading.</param>
    /// <param name="limit">How many flags at most, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not above 0.</exception>
    public static ImmutableArray<FlagGroup> First(AnalyzedDocument document, int limit = UsualLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return Group(Order(document).DistinctBy(flag => flag.Code).Take(limit));
    }

    /// <summary>All flags, grouped under the reader's four questions in their order; in each, the gravest first.</summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<FlagGroup> All(AnalyzedDocument document) => Group(Order(document));

    private static ImmutableArray<FlagGroup> Group(IEnumerable<Flag> flags) =>
        [
            .. flags
                .GroupBy(flag => FlagGlossary.Get(flag.Code).Question)
                .OrderBy(group => group.Key)
                .Select(group => new FlagGroup(group.Key, [.. group])),
        ];

    private static int WeightOf(Flag flag, HashSet<int> lead)
    {
        var weight = (int)flag.Severity * SeverityStep;
        if (flag.ClaimId is { } claim)
        {
            return lead.Contains(claim) ? weight + LeadStep : weight;
        }

        return flag.Sentence is null && flag.Severity >= FlagSeverity.Medium ? weight + WholeDocumentStep : weight;
    }
}
