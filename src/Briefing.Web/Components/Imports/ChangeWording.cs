using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Ingestion.Previews;
using Briefing.Web.Rendering;

namespace Briefing.Web.Components.Imports;

/// <summary>How changes of a reading are told.</summary>
internal static class ChangeWording
{
    /// <summary>How much of a kept stretch is shown on each side of what changes, in characters.</summary>
    private const int Context = 160;

    /// <summary>How many of each kind there are.</summary>
    public static string Sum<T>(ImmutableArray<Change<T>> changes)
        where T : class
    {
        var told = new[] { ChangeKind.Added, ChangeKind.Removed, ChangeKind.Changed }
            .Select(kind => (Kind: kind, Count: changes.Count(change => change.Kind == kind)))
            .Where(one => one.Count > 0)
            .Select(one => $"{Wording.Number(one.Count)} {one.Kind.ToString().ToLowerInvariant()}")
            .ToList();
        return told.Count == 0 ? "the same" : string.Join(", ", told);
    }

    /// <summary>How many stay as they are.</summary>
    public static string Rest<T>(ImmutableArray<Change<T>> changes, string one)
        where T : class
    {
        var kept = changes.Count(change => change.Kind is ChangeKind.Kept);
        return kept == 0
            ? changes.Length == 0
                ? "There are none in either reading."
                : "None stays as it is."
            : $"{Wording.Count(kept, one)} {(kept == 1 ? "stays" : "stay")} as {(kept == 1 ? "it is" : "they are")}.";
    }

    /// <summary>Who holds a claim, from the outside in, and how firmly the innermost does.</summary>
    public static string Holders(Claim claim)
    {
        var names = string.Join(" → ", claim.Chain.Select(Wording.Holder));
        var inner = claim.Chain.Length - 1;
        var grade = claim
            .Commitments.Where(commitment => commitment.Holder == inner)
            .Select(commitment =>
                " (" + CommitmentWording.InBrief(commitment.Value, claim.Chain[inner].IsDocument) + ")"
            )
            .FirstOrDefault();
        return names + grade;
    }

    /// <summary>In what an actor differs.</summary>
    public static string Difference(Change<Actor> change)
    {
        if (change is not { Before: { } before, After: { } after })
        {
            return "";
        }

        string[] parts =
        [
            .. before.Name == after.Name ? [] : new[] { $"was {before.Name}" },
            .. before.Type == after.Type ? [] : new[] { $"{Party(before)}, now {Party(after)}" },
            .. before.Aliases.SequenceEqual(after.Aliases)
                ? []
                : new[] { $"other names {Names(before)}, now {Names(after)}" },
            .. before.Mentions.Length == after.Mentions.Length
                ? []
                : new[]
                {
                    $"mentioned {Wording.Count(before.Mentions.Length, "time")}, now {Wording.Number(after.Mentions.Length)}",
                },
        ];
        return ": " + string.Join("; ", parts);
    }

    /// <summary>A text's parts with long kept stretches cut to what stands beside a change.</summary>
    public static IEnumerable<TextPart> Shorten(ImmutableArray<TextPart> parts)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            var part = parts[index];
            var (isFirst, isLast) = (index == 0, index == parts.Length - 1);
            yield return part.Kind is ChangeKind.Kept && part.Text.Length > (isFirst || isLast ? 1 : 2) * Context + 40
                ? part with
                {
                    Text = (isFirst ? "" : Head(part.Text)) + " […] " + (isLast ? "" : Tail(part.Text)),
                }
                : part;
        }
    }

    private static string Head(string text) =>
        text[..(text.LastIndexOf(' ', Context) is var end and > 0 ? end : Context)];

    private static string Tail(string text)
    {
        var from = text.Length - Context;
        return text[(text.IndexOf(' ', from) is var start and >= 0 ? start + 1 : from)..];
    }

    private static string Party(Actor actor) => Wording.Party(actor.Type) ?? "other";

    private static string Names(Actor actor) => actor.Aliases.IsEmpty ? "none" : string.Join(", ", actor.Aliases);
}
