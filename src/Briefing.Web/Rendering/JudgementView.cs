using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Judgements;

namespace Briefing.Web.Rendering;

/// <summary>What an editor judged, as it is shown over the reading.</summary>
/// <param name="Kind">What is judged.</param>
/// <param name="Value">What it says, see <see cref="JudgementKind"/>.</param>
/// <param name="Words">What it says, in words.</param>
/// <param name="By">By whom, and when.</param>
/// <param name="Reason">Why.</param>
public sealed record JudgementView(JudgementKind Kind, string Value, string Words, string By, string? Reason)
{
    /// <summary>Whether it says that a caution does not hold.</summary>
    public bool IsDismissal => Kind is JudgementKind.FlagVerdict && Value == JudgementValues.Dismissed;

    /// <summary>Prepares a judgement.</summary>
    public static JudgementView Of(JudgementInfo judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return new JudgementView(
            judgement.Kind,
            judgement.Value,
            JudgementWording.Say(judgement),
            $"{judgement.ByName}, {DateWording.Moment(judgement.At)}",
            judgement.Reason
        );
    }

    /// <summary>The verdict on a caution.</summary>
    internal static JudgementView? VerdictOn(
        Flag flag,
        AnalyzedDocument reading,
        ImmutableArray<JudgementInfo> judgements
    ) =>
        judgements
            .Where(judgement =>
                judgement.Kind is JudgementKind.FlagVerdict && judgement.Target.FlagIn(reading)?.Id == flag.Id
            )
            .Select(Of)
            .FirstOrDefault();

    /// <summary>What is judged of a claim: its credibility first, then corrections.</summary>
    internal static ImmutableArray<JudgementView> OnClaim(int claimId, ImmutableArray<JudgementInfo> judgements) =>
        [
            .. judgements
                .Where(judgement =>
                    judgement.Kind
                        is JudgementKind.Credibility
                            or JudgementKind.ClaimSource
                            or JudgementKind.ClaimWords
                            or JudgementKind.ClaimChain
                    && judgement.Target.ElementId == claimId
                )
                .OrderBy(judgement => judgement.Kind)
                .Select(Of),
        ];

    /// <summary>What is corrected of an actor.</summary>
    internal static ImmutableArray<JudgementView> OnActor(string name, ImmutableArray<JudgementInfo> judgements) =>
        [
            .. judgements
                .Where(judgement =>
                    judgement.Kind is JudgementKind.ActorMerge or JudgementKind.ActorSplit
                    && judgement.Target.Name == name
                )
                .Select(Of),
        ];
}
