using Briefing.Store.Annotations;

namespace Briefing.Store.Judgements;

/// <summary>What an editor judges.</summary>
/// <param name="Kind">What is judged.</param>
/// <param name="Place">The claim, the caution or the actor, in the text that was seen.</param>
/// <param name="Value">What to say, see <see cref="JudgementKind"/>; empty takes the judgement back.</param>
/// <param name="Reason">Why, or a note.</param>
/// <param name="OwnerId">Who sees to it; for <see cref="JudgementKind.Work"/>.</param>
/// <param name="Version">The version of the judgement that was seen; 0 for none.</param>
public sealed record JudgementOrder(
    JudgementKind Kind,
    AnnotationPlace Place,
    string Value,
    string? Reason,
    Guid? OwnerId,
    int Version
);
