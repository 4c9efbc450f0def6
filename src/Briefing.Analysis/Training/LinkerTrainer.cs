using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Training;

/// <summary>Trains a <see cref="SegmentLinker"/> on fragments whose attributions are known, by averaged gradient steps.</summary>
internal sealed class LinkerTrainer
{
    private readonly SegmentLinker _linker = new(new float[SegmentLinker.WeightCount]);
    private readonly double[] _sums = new double[SegmentLinker.WeightCount];
    private int _steps;

    /// <summary>The linker with the mean of all weights so far.</summary>
    public SegmentLinker Averaged => new([.. _sums.Select(sum => (float)(sum / Math.Max(1, _steps)))]);

    /// <summary>Learns from one paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">The fragments of the paragraph.</param>
    /// <param name="owners">For each fragment the attributions that it is part of.</param>
    /// <param name="rate">The step.</param>
    public void Learn(AnalyzedText text, List<Segment> segments, List<HashSet<int>> owners, float rate)
    {
        var lastCue = -1;
        var lastSource = -1;
        for (var index = 0; index < segments.Count; index++)
        {
            switch (segments[index].Role)
            {
                case SegmentRole.Cue:
                    LearnJoin(text, segments, owners, LinkDecision.JoinCue, index, lastCue, rate);
                    lastCue = index;
                    LearnChoice(text, segments, owners, LinkDecision.CueSource, index, SegmentRole.Source, rate);
                    break;
                case SegmentRole.Source:
                    LearnJoin(text, segments, owners, LinkDecision.JoinSource, index, lastSource, rate);
                    lastSource = index;
                    break;
                default:
                    LearnChoice(text, segments, owners, LinkDecision.ContentCue, index, SegmentRole.Cue, rate);
                    break;
            }
        }

        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += _linker.Weights[i];
        }

        _steps++;
    }

    private void LearnJoin(
        AnalyzedText text,
        List<Segment> segments,
        List<HashSet<int>> owners,
        LinkDecision decision,
        int from,
        int to,
        float rate
    )
    {
        if (to >= 0)
        {
            Step(
                text,
                segments,
                decision,
                from,
                [to, -1],
                [owners[from].Overlaps(owners[to]), !owners[from].Overlaps(owners[to])],
                rate
            );
        }
    }

    private void LearnChoice(
        AnalyzedText text,
        List<Segment> segments,
        List<HashSet<int>> owners,
        LinkDecision decision,
        int from,
        SegmentRole role,
        float rate
    )
    {
        var candidates = Enumerable.Range(0, segments.Count).Where(index => segments[index].Role == role).ToList();
        var right = candidates.ConvertAll(index => owners[index].Overlaps(owners[from]));
        if (decision == LinkDecision.CueSource)
        {
            candidates.Add(-1);
            right.Add(!right.Contains(true));
        }

        if (candidates.Count > 1 && right.Contains(true))
        {
            Step(text, segments, decision, from, candidates, right, rate);
        }
    }

    private void Step(
        AnalyzedText text,
        List<Segment> segments,
        LinkDecision decision,
        int from,
        List<int> candidates,
        List<bool> right,
        float rate
    )
    {
        var scores = candidates.ConvertAll(to => (double)_linker.ScoreOf(text, segments, decision, from, to));
        var top = scores.Max();
        var all = scores.Sum(score => Math.Exp(score - top));
        var good = scores.Where((_, i) => right[i]).Sum(score => Math.Exp(score - top));
        Span<int> features = stackalloc int[SegmentLinker.FeatureCount];
        for (var i = 0; i < candidates.Count; i++)
        {
            var weight = Math.Exp(scores[i] - top);
            var gradient = (right[i] ? weight / good : 0) - (weight / all);
            SegmentLinker.Describe(text, segments, decision, from, candidates[i], features);
            foreach (var feature in features)
            {
                _linker.Weights[feature] += rate * (float)gradient;
            }
        }
    }
}
