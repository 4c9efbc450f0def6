using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// Puts fragments together to attributions by four small decisions, each scored by a sum of weights: which fragments of
/// cues and of sources belong together, which cue a content has, and which source a cue has. Safe to use from many threads.
/// </summary>
internal sealed class SegmentLinker(float[] weights)
{
    /// <summary>How many weights there are.</summary>
    public const int WeightCount = 8192;

    /// <summary>How many features a candidate has.</summary>
    public const int FeatureCount = 7;

    /// <summary>The weights.</summary>
    public float[] Weights { get; } = weights;

    /// <summary>Links the fragments of one paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">The fragments of the paragraph, in text order.</param>
    /// <param name="linked">Takes the attributions.</param>
    public void Link(AnalyzedText text, List<Segment> segments, List<LinkedSegments> linked)
    {
        var cues = Groups(text, segments, SegmentRole.Cue, LinkDecision.JoinCue);
        if (cues.Count == 0)
        {
            return;
        }

        var sources = Groups(text, segments, SegmentRole.Source, LinkDecision.JoinSource);
        var contents = cues.ConvertAll(_ => new List<int>());
        for (var index = 0; index < segments.Count; index++)
        {
            if (segments[index].Role == SegmentRole.Content)
            {
                contents[Choose(text, segments, LinkDecision.ContentCue, index, cues)].Add(index);
            }
        }

        for (var cue = 0; cue < cues.Count; cue++)
        {
            if (contents[cue].Count == 0)
            {
                continue;
            }

            var source = Choose(text, segments, LinkDecision.CueSource, cues[cue][0], sources);
            linked.Add(new LinkedSegments(source < 0 ? [] : sources[source], cues[cue], contents[cue]));
        }
    }

    /// <summary>Writes the features of a candidate.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">All fragments of the paragraph.</param>
    /// <param name="decision">The question.</param>
    /// <param name="from">The fragment that is asked about.</param>
    /// <param name="to">The candidate, or -1 for none.</param>
    /// <param name="features">Takes places in the weights.</param>
    public static void Describe(
        AnalyzedText text,
        List<Segment> segments,
        LinkDecision decision,
        int from,
        int to,
        Span<int> features
    )
    {
        var kind = (int)decision + 1;
        if (to < 0)
        {
            var around = (RoleAt(segments, from - 1) * 4) + RoleAt(segments, from + 1);
            for (var i = 0; i < features.Length; i++)
            {
                features[i] = Place(kind, 20 + i, i == 0 ? 0 : around, 0, 0);
            }

            return;
        }

        var forward = from < to ? 1 : 0;
        var (left, right) = from < to ? (from, to) : (to, from);
        var path = 0;
        for (var index = left + 1; index < right && index < left + 5; index++)
        {
            path = (path * 4) + (int)segments[index].Role + 1;
        }

        var gap = GapOf(segments[right].First - segments[left].End);
        var sentences = Math.Min(
            2,
            text.SentenceOfToken(segments[right].First) - text.SentenceOfToken(segments[left].First)
        );
        var outer = (RoleAt(segments, left - 1) * 4) + RoleAt(segments, right + 1);
        var quoted =
            text.Tokens[segments[from].First].Kind == TokenKind.Quote ? 1
            : text.Tokens[segments[from].End - 1].Kind == TokenKind.Quote ? 2
            : 0;
        features[0] = Place(kind, 1, forward, path, 0);
        features[1] = Place(kind, 2, forward, path, sentences);
        features[2] = Place(kind, 3, forward, gap, sentences);
        features[3] = Place(kind, 4, forward, path, gap);
        features[4] = Place(kind, 5, forward, path, outer);
        features[5] = Place(kind, 6, forward, (path * 3) + sentences, quoted);
        features[6] = Place(kind, 7, (forward * 16) + outer, gap, sentences);
    }

    /// <summary>The score of a candidate.</summary>
    public float ScoreOf(AnalyzedText text, List<Segment> segments, LinkDecision decision, int from, int to)
    {
        Span<int> features = stackalloc int[FeatureCount];
        Describe(text, segments, decision, from, to, features);
        float score = 0;
        foreach (var feature in features)
        {
            score += Weights[feature];
        }

        return score;
    }

    private List<List<int>> Groups(AnalyzedText text, List<Segment> segments, SegmentRole role, LinkDecision decision)
    {
        var groups = new List<List<int>>();
        for (var index = 0; index < segments.Count; index++)
        {
            if (segments[index].Role != role)
            {
                continue;
            }

            if (
                groups.Count > 0
                && ScoreOf(text, segments, decision, index, groups[^1][^1])
                    > ScoreOf(text, segments, decision, index, -1)
            )
            {
                groups[^1].Add(index);
            }
            else
            {
                groups.Add([index]);
            }
        }

        return groups;
    }

    private int Choose(
        AnalyzedText text,
        List<Segment> segments,
        LinkDecision decision,
        int from,
        List<List<int>> groups
    )
    {
        var best = -1;
        var top = decision == LinkDecision.CueSource ? ScoreOf(text, segments, decision, from, -1) : float.MinValue;
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var member in groups[group])
            {
                var score = ScoreOf(text, segments, decision, from, member);
                if (score > top)
                {
                    top = score;
                    best = group;
                }
            }
        }

        return best;
    }

    private static int RoleAt(List<Segment> segments, int index) =>
        index < 0 || index >= segments.Count ? 0 : (int)segments[index].Role + 1;

    private static int GapOf(int tokens) =>
        tokens <= 3 ? tokens
        : tokens <= 5 ? 4
        : tokens <= 10 ? 5
        : tokens <= 20 ? 6
        : 7;

    private static int Place(int kind, int template, int a, int b, int c)
    {
        var hash = (uint)((kind * 31) + template);
        hash = (hash * 0x9E3779B1u) + (uint)a;
        hash = ((hash ^ (hash >> 15)) * 0x85EBCA77u) + (uint)b;
        hash = ((hash ^ (hash >> 13)) * 0xC2B2AE3Du) + (uint)c;
        hash ^= hash >> 16;
        return (int)(hash & (WeightCount - 1));
    }
}
