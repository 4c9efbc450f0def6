using Briefing.Analysis.Skepticism;
using Briefing.Store.Annotations;

namespace Briefing.Store.Judgements;

/// <summary>What judgements can say.</summary>
public static class JudgementValues
{
    /// <summary>A caution is rightly raised.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>A caution, or a contradiction, is not one.</summary>
    public const string Dismissed = "dismissed";

    /// <summary>A contradiction or a drift that nobody works on.</summary>
    public const string Open = "open";

    /// <summary>One that somebody works on.</summary>
    public const string InWork = "in work";

    /// <summary>One that is settled.</summary>
    public const string Settled = "settled";

    /// <summary>The states of work, in their order.</summary>
    public static IReadOnlyList<string> WorkStates { get; } = [Open, InWork, Settled, Dismissed];

    /// <summary>The cautions that are work: contradictions within and across articles, and what a relay changed.</summary>
    public static IReadOnlyList<FlagCode> WorkCodes { get; } =
    [
        FlagCode.ConsistencyCrossDoc,
        FlagCode.ConsistencyChainDrift,
        FlagCode.ConsistencyInternal,
        FlagCode.ConsistencyDisputed,
    ];

    /// <summary>The credibilities of the Admiralty code; 6 cannot be judged.</summary>
    public static IReadOnlyList<string> Credibilities { get; } = ["1", "2", "3", "4", "5", "6"];

    /// <summary>The reliabilities of the Admiralty code; F cannot be judged.</summary>
    public static IReadOnlyList<string> Reliabilities { get; } = ["A", "B", "C", "D", "E", "F"];

    /// <summary>What a judgement of a kind is about.</summary>
    public static AnnotationTargetKind TargetOf(JudgementKind kind) =>
        kind switch
        {
            JudgementKind.FlagVerdict or JudgementKind.Work => AnnotationTargetKind.Flag,
            JudgementKind.ActorMerge or JudgementKind.ActorSplit => AnnotationTargetKind.Source,
            _ => AnnotationTargetKind.Claim,
        };
}
