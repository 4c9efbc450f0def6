using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>
/// Decides which candidates stand and which nest in which. The one place where overlaps are settled:
/// a cue belongs to one candidate; the candidate with the longer content is the outer one; what is nested keeps inside
/// its holder's content; outermost ones share no token but those of a source.
/// </summary>
internal sealed class CandidateResolver
{
    private readonly int[] _contentOf;
    private readonly int[] _cueOf;
    private readonly List<Candidate> _kept = [];
    private readonly Dictionary<Candidate, Candidate?> _parents = [];

    private readonly bool _onlyPinnedOutermost;

    private CandidateResolver(int tokens, bool onlyPinnedOutermost)
    {
        _onlyPinnedOutermost = onlyPinnedOutermost;
        _contentOf = new int[tokens];
        _cueOf = new int[tokens];
        Array.Fill(_contentOf, -1);
        Array.Fill(_cueOf, -1);
    }

    /// <summary>Settles the candidates of a text.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="tokens">How many tokens the text has.</param>
    /// <param name="threshold">The confidence below which none stands.</param>
    /// <param name="onlyPinnedOutermost">Whether others than pinned ones may only be nested.</param>
    /// <returns>Those that stand, in the order of their starts, with their parents.</returns>
    public static List<(Candidate Candidate, Candidate? Parent)> Resolve(
        IEnumerable<Candidate> candidates,
        int tokens,
        double threshold,
        bool onlyPinnedOutermost = false
    )
    {
        var resolver = new CandidateResolver(tokens, onlyPinnedOutermost);
        var alive = OneForEachCue(candidates.Where(candidate => candidate.Confidence >= threshold));
        alive.Sort(
            (first, second) =>
                second.IsPinned != first.IsPinned ? second.IsPinned.CompareTo(first.IsPinned)
                : second.ContentLength != first.ContentLength ? second.ContentLength.CompareTo(first.ContentLength)
                : first.Cue.Start.CompareTo(second.Cue.Start)
        );
        foreach (var candidate in alive.Where(candidate => candidate.Relay is null))
        {
            resolver.Place(candidate);
        }

        foreach (var candidate in alive.Where(candidate => candidate.Relay is not null))
        {
            if (resolver._parents.ContainsKey(candidate.Relay!))
            {
                resolver._parents[candidate] = candidate.Relay;
                resolver._kept.Add(candidate);
            }
        }

        resolver.FreeSources();
        return
        [
            .. resolver
                ._kept.OrderBy(candidate => candidate.Start)
                .ThenBy(candidate => candidate.Cue.Start)
                .Select(candidate => (candidate, resolver._parents[candidate])),
        ];
    }

    private static List<Candidate> OneForEachCue(IEnumerable<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        foreach (
            var candidate in candidates
                .OrderBy(candidate => candidate.Cue.Start)
                .ThenByDescending(candidate => candidate.Cue.End)
        )
        {
            if (kept.Count > 0 && kept[^1].Cue.Overlaps(candidate.Cue))
            {
                if (IsBetter(candidate, kept[^1]))
                {
                    kept[^1] = candidate;
                }
            }
            else
            {
                kept.Add(candidate);
            }
        }

        return kept;
    }

    private static bool IsBetter(Candidate candidate, Candidate other) =>
        candidate.IsPinned != other.IsPinned ? candidate.IsPinned : candidate.Confidence > other.Confidence;

    private void Place(Candidate candidate)
    {
        var owner = _contentOf[candidate.Cue.Start];
        var parent = owner >= 0 ? _kept[owner] : null;
        if (!candidate.IsPinned)
        {
            Clip(candidate, parent);
        }

        if (candidate.Content.Count == 0 || (_onlyPinnedOutermost && parent is null && !candidate.IsPinned))
        {
            return;
        }

        var index = _kept.Count;
        _kept.Add(candidate);
        _parents[candidate] = parent;
        Array.Fill(_cueOf, index, candidate.Cue.Start, candidate.Cue.Length);
        foreach (var range in candidate.Content)
        {
            Array.Fill(_contentOf, index, range.Start, range.Length);
        }
    }

    // Keeps of a content what lies in the parent's, up to the cue of an outer one; the cue and source are never content.
    private void Clip(Candidate candidate, Candidate? parent)
    {
        var kept = new List<TokenRange>(candidate.Content.Count);
        var parentIndex = parent is null ? -1 : _contentOf[candidate.Cue.Start];
        var before = candidate.ContentLength;
        foreach (var range in candidate.Content)
        {
            var start = range.Start;
            for (var token = range.Start; token <= range.End; token++)
            {
                var isIn =
                    token < range.End
                    && _contentOf[token] == parentIndex
                    && _cueOf[token] < 0
                    && !candidate.Cue.Contains(token)
                    && !(candidate.Source.Contains(token));
                if (isIn)
                {
                    continue;
                }

                if (token > start)
                {
                    kept.Add(new TokenRange(start, token));
                }

                start = token + 1;
            }
        }

        candidate.Content.Clear();
        if (kept.Sum(range => range.Length) * 2 >= before)
        {
            candidate.Content.AddRange(kept);
        }
    }

    // A source that another outermost attribution stands in ("X, who doubts Y, said") ends before it.
    private void FreeSources()
    {
        foreach (var candidate in _kept.Where(candidate => !candidate.IsPinned))
        {
            for (var token = candidate.Source.Start; token < candidate.Source.End; token++)
            {
                if (_cueOf[token] >= 0 && _kept[_cueOf[token]] != candidate)
                {
                    var inner = _kept[_cueOf[token]];
                    var cut = Math.Min(token, inner.Source.Start > candidate.Source.Start ? inner.Source.Start : token);
                    candidate.Source = new TokenRange(candidate.Source.Start, cut);
                    break;
                }
            }
        }
    }
}
