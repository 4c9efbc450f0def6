using System.Collections.Immutable;
using Briefing.Analysis.Claims;

namespace Briefing.Analysis.Skepticism;

/// <summary>Orders flags by how much they matter to a reader, and picks the few that are shown first.</summary>
public static class FlagRanking
{
    /// <summary>How many cautions stand in front of a question, unless told otherwise; high ones stand there in any number.</summary>
    public const int UsualInFront = 3;

    private const int SeverityStep = 4;
    private const int LeadStep = 3;
    private const int WholeDocumentStep = 2;

    /// <summary>All flags, those that matter most first; equals stay in the order of <see cref="AnalyzedDocument.Flags"/>.</summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<Flag> Order(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lead = LeadIds(document);
        return [.. document.Flags.OrderByDescending(flag => WeightOf(flag, lead))];
    }

    /// <summary>
    /// What each rule has to say, grouped under the reader's four questions in their order. In front stand the high ones, and
    /// up to a number the medium ones that touch a lead claim or the whole document; a question that has any caution has one
    /// in front at least. Everything else is one step away.
    /// </summary>
    /// <param name="document">A reading.</param>
    /// <param name="inFront">How many cautions stand in front of each question where they are not high, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inFront"/> is not above 0.</exception>
    public static ImmutableArray<CautionGroup> Group(AnalyzedDocument document, int inFront = UsualInFront)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inFront);
        var lead = LeadIds(document);
        return
        [
            .. Order(document)
                .GroupBy(flag => flag.Code)
                .Select(flags => new Caution(flags.Key, flags.Max(flag => flag.Severity), [.. flags]))
                .GroupBy(caution => FlagGlossary.Get(caution.Code).Question)
                .OrderBy(group => group.Key)
                .Select(group => Split(group.Key, [.. Sort(group, lead)], inFront, lead)),
        ];
    }

    private static IEnumerable<Caution> Sort(IEnumerable<Caution> cautions, HashSet<int> lead) =>
        cautions
            .OrderByDescending(caution => caution.Severity)
            .ThenByDescending(caution => caution.Flags.Count(flag => TouchesLead(flag, lead)))
            .ThenByDescending(caution => caution.Flags.Length);

    private static CautionGroup Split(
        FlagQuestion question,
        ImmutableArray<Caution> sorted,
        int inFront,
        HashSet<int> lead
    )
    {
        var front = sorted
            .TakeWhile(
                (caution, index) =>
                    caution.Severity == FlagSeverity.High || (index < inFront && StandsInFront(caution, lead))
            )
            .Count();
        front = Math.Max(front, 1);
        return new CautionGroup(question, sorted[..front], sorted[front..]);
    }

    private static bool StandsInFront(Caution caution, HashSet<int> lead) =>
        caution.Severity == FlagSeverity.Medium
        && caution.Flags.Any(flag => flag.ClaimId is null || TouchesLead(flag, lead));

    private static bool TouchesLead(Flag flag, HashSet<int> lead) => flag.ClaimId is { } id && lead.Contains(id);

    private static HashSet<int> LeadIds(AnalyzedDocument document) =>
        LeadClaims.Of(document).Select(claim => claim.Id).ToHashSet();

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
