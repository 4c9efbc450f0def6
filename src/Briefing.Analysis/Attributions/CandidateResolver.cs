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

    private CandidateResolver(int tokens)
    {
        _contentOf = new int[tokens];
        _cueOf = new int[tokens];
        Array.Fill(_contentOf, -1);
        Array.Fill(_cueOf, -1);
    }

    /// <summary>Settles the candidates of a text.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="tokens">How many tokens the text has.</param>
    /// <param name="threshold">The confidence below which none stands.</param>
    /// <returns>Those that stand, in the order of their starts, with their parents.</returns>
    public static List<(Candidate Candidate, Candidate? Parent)> Resolve(
        IEnumerable<Candidate> candidates,
        int tokens,
        double threshold
    )
    {
        var resolver = new CandidateResolver(tokens);
        var alive = OneForEachCue(candidates.Where(candidate => candidate.Confidence >= threshold));
        alive.ForEach(candidate => candidate.SortContent());
        alive.Sort(
            (first, second) =>
                second.Wraps != first.Wraps ? second.Wraps.CompareTo(first.Wraps)
                : second.IsPinned != first.IsPinned ? second.IsPinned.CompareTo(first.IsPinned)
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
            if (kept.Count > 0 && Splits(candidate, kept[^1]))
            {
                // "has reportedly warned" is two cues: what "reportedly" gives to others holds the warning.
                var verb = kept[^1];
                verb.Cue = verb.Cue with { Start = candidate.Cue.End };
                kept[^1] = candidate;
                kept.Add(verb);
            }
            else if (kept.Count > 0 && RunsOn(candidate, kept[^1]))
            {
                candidate.Cue = candidate.Cue with { Start = kept[^1].Cue.End };
                kept.Add(candidate);
            }
            else if (kept.Count > 0 && RunsOn(kept[^1], candidate))
            {
                var longer = kept[^1];
                longer.Cue = longer.Cue with { Start = candidate.Cue.End };
                kept[^1] = candidate;
                kept.Add(longer);
            }
            else if (kept.Count > 0 && kept[^1].Cue.Overlaps(candidate.Cue))
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

    private static bool Splits(Candidate adverb, Candidate verb) =>
        adverb.Kind is CueKind.Adverb
        && verb.Kind is CueKind.Verb or CueKind.Adjective
        && !verb.IsPinned
        && verb.Cue.Contains(adverb.Cue)
        && adverb.Cue.End < verb.Cue.End;

    // "is reportedly" found by a detector and "is reportedly inclined" by a rule: the rest of the longer cue is one by itself.
    private static bool RunsOn(Candidate rule, Candidate found) =>
        found.IsPinned
        && !rule.IsPinned
        && rule.Kind is CueKind.Verb or CueKind.Adjective
        && rule.Cue.Start <= found.Cue.Start
        && found.Cue.End < rule.Cue.End
        && rule.Lemma != found.Lemma;

    private static bool IsBetter(Candidate candidate, Candidate other) =>
        candidate.IsPinned != other.IsPinned ? candidate.IsPinned : candidate.Confidence > other.Confidence;

    private void Place(Candidate candidate)
    {
        // A cue that lies half in a content belongs neither in it nor beside it.
        var owner = _contentOf[candidate.Cue.Start];
        if (_contentOf.AsSpan(candidate.Cue.Start, candidate.Cue.Length).ContainsAnyExcept(owner))
        {
            return;
        }

        var parent = owner >= 0 ? _kept[owner] : null;
        Clip(candidate, owner);
        if (candidate.Content.Count == 0 || (candidate.OnlyNested && parent is null))
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
    private void Clip(Candidate candidate, int owner)
    {
        var kept = new List<TokenRange>(candidate.Content.Count);
        var before = candidate.ContentLength;
        foreach (var range in candidate.Content)
        {
            var start = range.Start;
            for (var token = range.Start; token <= range.End; token++)
            {
                var isIn =
                    token < range.End
                    && _contentOf[token] == owner
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

        if (!kept.SequenceEqual(candidate.Content))
        {
            candidate.Replace(kept.Sum(range => range.Length) * 2 >= before ? kept : []);
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
