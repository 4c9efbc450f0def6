using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Store.Judgements;

namespace Briefing.Web.Rendering;

/// <summary>Prepares the claims of a reading; the claim of id n stands at n - 1.</summary>
internal static class ClaimViewBuilder
{
    private const int OpeningLength = 44;

    public static ImmutableArray<ClaimView> Build(
        AnalyzedDocument reading,
        ImmutableArray<FlagView> flags,
        ImmutableArray<JudgementInfo> judgements
    )
    {
        var flagsOf = flags.Where(flag => flag.ClaimId is not null).ToLookup(flag => flag.ClaimId!.Value);
        var relationsOf = Relations(reading);
        return
        [
            .. reading.Claims.Select(claim => new ClaimView
            {
                Id = claim.Id,
                Kind = claim.Kind,
                Proposition = claim.Proposition,
                Opening = Excerpt.Of(reading.Text, claim.Content[0], OpeningLength),
                Form = Wording.Form(claim.Form),
                Chain = Chain(claim),
                Flags =
                [
                    .. flagsOf[claim.Id].OrderBy(flag => flag.IsDismissed).ThenByDescending(flag => flag.Severity),
                ],
                Judgements = JudgementView.OnClaim(claim.Id, judgements),
                Relations = [.. relationsOf[claim.Id]],
                Times = [.. claim.Times.Select(id => Time(reading, id)).OfType<string>()],
            }),
        ];
    }

    /// <summary>The holders of a claim, from the outermost to the innermost.</summary>
    public static ImmutableArray<HopView> Chain(Claim claim)
    {
        var graded = new string?[claim.Chain.Length];
        foreach (var (holder, value) in claim.Commitments)
        {
            if (holder >= 0 && holder < graded.Length)
            {
                // Who merely passes a claim on is the rule; a note tells the exceptions, and how the last holder stands.
                graded[holder] =
                    value == Factuality.Uncommitted && holder < graded.Length - 1
                        ? null
                        : CommitmentWording.InBrief(value, claim.Chain[holder].IsDocument);
            }
        }

        return
        [
            .. claim.Chain.Select(
                (hop, index) =>
                    new HopView
                    {
                        Name = Wording.Holder(hop),
                        IsDocument = hop.IsDocument,
                        IsInherited = hop.Basis == HopBasis.Inherited,
                        Commitment = graded[index],
                        Start = hop.Span?.Start.ToString(CultureInfo.InvariantCulture),
                        End = hop.Span?.End.ToString(CultureInfo.InvariantCulture),
                    }
            ),
        ];
    }

    private static ILookup<int, RelationView> Relations(AnalyzedDocument reading)
    {
        var claims = reading.Claims.Length;
        return reading
            .Relations.Where(relation =>
                relation.From >= 1 && relation.From <= claims && relation.To >= 1 && relation.To <= claims
            )
            .SelectMany(relation =>
                new[]
                {
                    (At: relation.From, Words: Wording.Relation(relation.Type, false), Other: relation.To, relation),
                    (At: relation.To, Words: Wording.Relation(relation.Type, true), Other: relation.From, relation),
                }
            )
            .GroupBy(pair => (pair.At, pair.Words))
            .ToLookup(
                group => group.Key.At,
                group => new RelationView(
                    group.Key.Words,
                    [.. group.Select(pair => pair.Other).Distinct().Order()],
                    string.Join(' ', group.Select(pair => pair.relation.Why).Distinct()),
                    group.First().relation.Type is RelationType.Contradicts or RelationType.Disputes
                )
            );
    }

    private static string? Time(AnalyzedDocument reading, int id)
    {
        if (id < 1 || id > reading.Times.Length)
        {
            return null;
        }

        var time = reading.Times[id - 1];
        var words = Excerpt.Of(reading.Text, time.Span, OpeningLength);
        return time switch
        {
            { FromPublication: { } counted } =>
                $"“{words}” is {DateWording.Value(counted)}, counted from the stated date of publication",
            { Inferred: { } inferred, Basis: { } basis } =>
                $"“{words}” is {DateWording.Value(inferred)}, inferred from “{Excerpt.Of(reading.Text, basis, OpeningLength)}”",
            _ => null,
        };
    }
}
