using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Ingestion.Anchoring;

namespace Briefing.Ingestion.Previews;

/// <summary>
/// Compares two readings. What a claim or flag of the old reading became is told by where its words went, not by its number:
/// numbers move with every claim that comes or goes.
/// </summary>
internal sealed class ReadingComparison
{
    private readonly AnalyzedDocument _before;
    private readonly AnalyzedDocument _after;
    private readonly AnchorMatcher _matcher;
    private readonly Dictionary<int, int> _claimIds = [];

    /// <summary>Compares two readings.</summary>
    public ReadingComparison(AnalyzedDocument before, AnalyzedDocument after)
    {
        (_before, _after) = (before, after);
        _matcher = new AnchorMatcher(before.Text, after.Text);
        Claims = CompareClaims();
        Flags = CompareFlags();
        Actors = CompareActors();
    }

    /// <summary>What becomes of the claims.</summary>
    public ImmutableArray<Change<Claim>> Claims { get; }

    /// <summary>What becomes of the flags.</summary>
    public ImmutableArray<Change<Flag>> Flags { get; }

    /// <summary>What becomes of the actors.</summary>
    public ImmutableArray<Change<Actor>> Actors { get; }

    /// <summary>What becomes of words of the old text.</summary>
    public AnchorFate Follow(TextSpan span) => _matcher.Follow(span);

    private ImmutableArray<Change<Claim>> CompareClaims()
    {
        var taken = new Dictionary<int, Claim>();
        var ordered = new List<(int Place, Change<Claim> Change)>();
        var removed = new List<Claim>();
        // Claims that read the same first, so that none of them is taken for a change of a neighbour.
        foreach (var claim in _before.Claims)
        {
            var place = _matcher.Follow(SpanOf(claim.Content)).Span;
            var partner = BestOf(
                _after.Claims.Where(other => !taken.ContainsKey(other.Id)),
                other => IsSame(claim, other) ? OverlapOf(place, SpanOf(other.Content)) : 0
            );
            if (partner is null)
            {
                removed.Add(claim);
            }
            else
            {
                taken[partner.Id] = claim;
            }
        }

        foreach (var claim in removed.ToList())
        {
            var place = _matcher.Follow(SpanOf(claim.Content)).Span;
            var partner = BestOf(
                _after.Claims.Where(other => !taken.ContainsKey(other.Id)),
                other => OverlapOf(place, SpanOf(other.Content)) is var overlap && overlap >= 0.5 ? overlap : 0
            );
            if (partner is not null)
            {
                taken[partner.Id] = claim;
                removed.Remove(claim);
            }
        }

        foreach (var claim in _after.Claims)
        {
            var change = taken.TryGetValue(claim.Id, out var old)
                ? new Change<Claim>(IsSame(old, claim) ? ChangeKind.Kept : ChangeKind.Changed, old, claim)
                : new Change<Claim>(ChangeKind.Added, null, claim);
            if (old is not null)
            {
                _claimIds[old.Id] = claim.Id;
            }

            ordered.Add((claim.Id, change));
        }

        // A removed claim is told after the last claim before it that is still there.
        ordered.AddRange(
            removed.Select(claim =>
                (
                    _claimIds.Where(pair => pair.Key < claim.Id).Select(pair => pair.Value).DefaultIfEmpty().Max(),
                    new Change<Claim>(ChangeKind.Removed, claim, null)
                )
            )
        );
        return [.. ordered.OrderBy(pair => pair.Place).Select(pair => pair.Change)];
    }

    private ImmutableArray<Change<Flag>> CompareFlags()
    {
        var rest = _before.Flags.ToList();
        var partners = new Dictionary<int, Flag>();
        // Those that are as grave as before first, so that none of them is taken for a change of another.
        foreach (var isSameSeverity in (bool[])[true, false])
        {
            foreach (var flag in _after.Flags.Where(flag => !partners.ContainsKey(flag.Id)))
            {
                var old = rest.Where(one => !isSameSeverity || one.Severity == flag.Severity)
                    .Select(one => (Flag: one, Weight: LikenessOf(one, flag)))
                    .Where(one => one.Weight > 0)
                    .OrderByDescending(one => one.Weight)
                    .Select(one => one.Flag)
                    .FirstOrDefault();
                if (old is not null)
                {
                    partners[flag.Id] = old;
                    rest.Remove(old);
                }
            }
        }

        return
        [
            .. _after.Flags.Select(flag =>
                partners.TryGetValue(flag.Id, out var old)
                    ? new Change<Flag>(old.Severity == flag.Severity ? ChangeKind.Kept : ChangeKind.Changed, old, flag)
                    : new Change<Flag>(ChangeKind.Added, null, flag)
            ),
            .. rest.Select(flag => new Change<Flag>(ChangeKind.Removed, flag, null)),
        ];
    }

    private ImmutableArray<Change<Actor>> CompareActors()
    {
        var rest = _before.Actors.ToList();
        var changes = new List<Change<Actor>>();
        foreach (var actor in _after.Actors)
        {
            var old =
                rest.Find(one => one.Name == actor.Name)
                ?? rest.Find(one => one.IsNamed && actor.IsNamed && NamesOf(one).Intersect(NamesOf(actor)).Any());
            if (old is null)
            {
                changes.Add(new Change<Actor>(ChangeKind.Added, null, actor));
                continue;
            }

            rest.Remove(old);
            var isSame =
                old.Name == actor.Name
                && old.Type == actor.Type
                && old.Aliases.SequenceEqual(actor.Aliases)
                && old.Mentions.Length == actor.Mentions.Length;
            changes.Add(new Change<Actor>(isSame ? ChangeKind.Kept : ChangeKind.Changed, old, actor));
        }

        return [.. changes, .. rest.Select(actor => new Change<Actor>(ChangeKind.Removed, actor, null))];
    }

    private bool IsSame(Claim before, Claim after) =>
        before.Kind == after.Kind
        && before.Form == after.Form
        && before.Proposition == after.Proposition
        && before.Chain.Select(hop => hop.Name).SequenceEqual(after.Chain.Select(hop => hop.Name))
        && before.Commitments.SequenceEqual(after.Commitments);

    /// <summary>How well a flag answers to an earlier one, from 0 to 1: the same rule, on the same claim, raised by the same words.</summary>
    private double LikenessOf(Flag before, Flag after)
    {
        var isSamePlace =
            before.Code == after.Code
            && (
                before.ClaimId is { } claim
                    ? _claimIds.TryGetValue(claim, out var id) && id == after.ClaimId
                    : after.ClaimId is null
            );
        if (!isSamePlace)
        {
            return 0;
        }

        if (before.Spans.IsEmpty || after.Spans.IsEmpty)
        {
            return before.Spans.IsEmpty == after.Spans.IsEmpty ? 1 : 0;
        }

        // A word alone may not be found for certain where its sentence was edited; then it counts what is the only one.
        return _matcher.Follow(SpanOf(before.Spans)).Span is { } place
            ? OverlapOf(place, SpanOf(after.Spans))
            : (before.ClaimId is not null && IsAlone(_before.Flags, before) && IsAlone(_after.Flags, after) ? 0.5 : 0);
    }

    private static bool IsAlone(ImmutableArray<Flag> flags, Flag flag) =>
        flags.Count(other => other.Code == flag.Code && other.ClaimId == flag.ClaimId) == 1;

    private static IEnumerable<string> NamesOf(Actor actor) => actor.Aliases.Append(actor.Name);

    private static Claim? BestOf(IEnumerable<Claim> claims, Func<Claim, double> weigh)
    {
        Claim? best = null;
        var most = 0d;
        foreach (var claim in claims)
        {
            if (weigh(claim) is var weight && weight > most)
            {
                (best, most) = (claim, weight);
            }
        }

        return best;
    }

    /// <summary>How much of the two spans is shared, from 0 to 1.</summary>
    private static double OverlapOf(TextSpan? left, TextSpan right) =>
        left is { } span && span.Overlaps(right)
            ? (double)(Math.Min(span.End, right.End) - Math.Max(span.Start, right.Start)) / span.Union(right).Length
            : 0;

    private static TextSpan SpanOf(ImmutableArray<TextSpan> spans) =>
        spans.Aggregate((left, right) => left.Union(right));
}
