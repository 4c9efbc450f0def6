using Briefing.Analysis;
using Briefing.Store.Annotations;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <content>What judgements may say.</content>
public sealed partial class JudgementWriter
{
    /// <summary>The longest chain, in holders.</summary>
    private const int MaxHops = 12;

    /// <summary>Why a judgement cannot say this, or <see langword="null"/>.</summary>
    private static async Task<string?> FindProblemAsync(
        BriefingContext db,
        JudgementOrder order,
        AnnotationTarget target,
        AnalyzedDocument reading,
        CancellationToken cancellationToken
    )
    {
        if (order.Reason?.Length > MaxReasonLength || order.Value.Length > MaxValueLength)
        {
            return $"Write at most {MaxReasonLength:N0} characters.";
        }

        if (order.Value.Length == 0)
        {
            return order.Version == 0 ? "There is nothing to take back." : null;
        }

        if (
            order.OwnerId is { } owner
            && !await db
                .Accounts.AnyAsync(account => account.Id == owner && account.DisabledAt == null, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            return "There is no such account, or it is disabled. Choose somebody else.";
        }

        return order.Kind switch
        {
            JudgementKind.FlagVerdict => order.Value switch
            {
                JudgementValues.Confirmed => null,
                JudgementValues.Dismissed => order.Reason is null ? "Say why the caution does not hold." : null,
                _ => "Confirm the caution, or dismiss it.",
            },
            JudgementKind.Work => !JudgementValues.WorkStates.Contains(order.Value) ? "Choose a state from the list."
            : !JudgementValues.WorkCodes.Contains(target.FlagIn(reading)!.Code)
                ? "Only contradictions and drifts are work."
            : null,
            JudgementKind.Credibility => JudgementValues.Credibilities.Contains(order.Value)
                ? null
                : "Choose a credibility from 1 to 6.",
            JudgementKind.ClaimWords => reading.Text.Contains(order.Value, StringComparison.Ordinal)
                ? null
                : "These words do not stand in the text. Copy them from it, without a change.",
            JudgementKind.ClaimChain => HopsIn(order.Value) is < 1 or > MaxHops
                ? $"Write the holders one a line, from the outermost to the innermost, at most {MaxHops}."
                : null,
            JudgementKind.ActorMerge => order.Value != target.Name
            && reading.Actors.Any(actor => actor.Name == order.Value)
                ? null
                : "Choose another actor of this article.",
            JudgementKind.ActorSplit => reading.Actors.Any(actor =>
                actor.Name == target.Name && actor.Aliases.Contains(order.Value)
            )
                ? null
                : "Choose one of the other names that the reading has for this actor.",
            _ => order.Value.Contains('\n', StringComparison.Ordinal) ? "Write one name." : null,
        };
    }

    private static int HopsIn(string value) =>
        value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
}
