namespace Briefing.Store.Judgements;

/// <summary>What an editor judges. Each is a layer over the machine's reading, which it never changes.</summary>
public enum JudgementKind
{
    /// <summary>Whether a caution is rightly raised: <see cref="JudgementValues.Confirmed"/> or <see cref="JudgementValues.Dismissed"/>.</summary>
    FlagVerdict,

    /// <summary>How far a contradiction or a drift is settled, and who sees to it: one of <see cref="JudgementValues.WorkStates"/>.</summary>
    Work,

    /// <summary>How credible a claim is: 1 to 6 of the Admiralty code.</summary>
    Credibility,

    /// <summary>Who holds a claim, where the reading has it wrong: a name.</summary>
    ClaimSource,

    /// <summary>The words of a claim, where the reading has them wrong: as they stand in the text.</summary>
    ClaimWords,

    /// <summary>Through whom a claim comes, where the reading has it wrong: names from the outermost to the innermost, one a line.</summary>
    ClaimChain,

    /// <summary>Who an actor is the same as: a name.</summary>
    ActorMerge,

    /// <summary>Which name of an actor is somebody else's.</summary>
    ActorSplit,
}
