using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>Brings what a detector found and what the rules found together.</summary>
internal static class DetectedCandidates
{
    /// <summary>
    /// Makes candidates of a detector's findings. Each takes lemma, stance and the like from the rule that has the same cue,
    /// and stands in its place; the other rules' candidates follow.
    /// </summary>
    public static List<Candidate> Merge(
        AnalyzedText text,
        IReadOnlyList<Candidate> rules,
        IReadOnlyList<OutermostAttribution> detected
    )
    {
        var byCue = new Dictionary<int, Candidate>();
        foreach (var rule in rules)
        {
            for (var token = rule.Cue.Start; token < rule.Cue.End; token++)
            {
                if (!byCue.TryGetValue(token, out var other) || other.Confidence < rule.Confidence)
                {
                    byCue[token] = rule;
                }
            }
        }

        var replaced = new Dictionary<Candidate, Candidate>();
        var merged = new List<Candidate>(rules.Count + detected.Count);
        foreach (var found in detected)
        {
            var cue = Cover(text, found.Cue);
            if (cue.IsEmpty || found.Content.IsDefaultOrEmpty)
            {
                continue;
            }

            var rule = Enumerable
                .Range(cue.Start, cue.Length)
                .Select(token => byCue.GetValueOrDefault(token))
                .FirstOrDefault(candidate => candidate is not null);
            var candidate = Make(text, found, cue, rule);
            merged.Add(candidate);
            if (rule is not null)
            {
                replaced.TryAdd(rule, candidate);
            }
        }

        foreach (var rule in rules.Where(rule => !replaced.ContainsKey(rule)))
        {
            if (rule.Relay is not null && replaced.TryGetValue(rule.Relay, out var relay))
            {
                rule.Relay = relay;
            }

            merged.Add(rule);
        }

        return merged;
    }

    private static Candidate Make(AnalyzedText text, OutermostAttribution found, TokenRange cue, Candidate? rule)
    {
        var candidate = new Candidate
        {
            Lemma = rule?.Lemma ?? text.Tokens[cue.End - 1].Lemma,
            Kind = rule?.Kind ?? CueKind.Verb,
            Stance = rule?.Stance ?? CueStance.Neutral,
            Frame = rule?.Frame ?? CueFrame.Clause,
            Cue = cue,
            Source = Cover(text, found.Source),
            Addressee = rule?.Addressee ?? default,
            IsNegated = rule?.IsNegated ?? false,
            Confidence = found.Confidence,
            Detected = found,
        };
        candidate.Content.AddRange(found.Content.Select(span => Cover(text, [span])).Where(range => !range.IsEmpty));
        return candidate;
    }

    private static TokenRange Cover(AnalyzedText text, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            return default;
        }

        var (first, end) = text.TokensIn(new TextSpan(spans[0].Start, spans[^1].End));
        return new TokenRange(first, end);
    }
}
