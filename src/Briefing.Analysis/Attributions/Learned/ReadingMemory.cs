using System.Collections.Immutable;
using Briefing.Analysis.Numerics;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>What one reading of a text needs while it lasts; used again for the next text. For one thread at a time.</summary>
internal sealed class ReadingMemory
{
    // More than any score, less than what an impossible transition takes.
    private const float Certain = 200;

    private readonly NetworkPass _pass;
    private readonly LabelChain _chain = new(RoleLabel.Count);
    private byte[] _labels = [];
    private float[] _scores = [];
    private int _first;

    public ReadingMemory(TaggingNetwork network)
    {
        _pass = new NetworkPass(network);
        var shape = network.Shape;
        _chain.Load(
            network.Parameters.AsSpan(shape.Transitions, shape.Labels * shape.Labels),
            network.Parameters.AsSpan(shape.Starts, shape.Labels)
        );
    }

    /// <summary>Room for the text that is read.</summary>
    public EncodedText Text { get; } = new();

    /// <summary>The fragments of the paragraph that was read last.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>The attributions of the paragraph that was read last.</summary>
    public List<LinkedSegments> Linked { get; } = [];

    /// <summary>Labels a run of paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstParagraph">The index of the run's first paragraph.</param>
    /// <param name="endParagraph">One past the index of its last paragraph.</param>
    /// <param name="minimumCue">
    /// The probability from which a token that the best sequence leaves outside is read as a cue nonetheless; the best
    /// sequence in which it is one then stands. From 1 on, none is.
    /// </param>
    public void Run(EncodedText text, int firstParagraph, int endParagraph, float minimumCue)
    {
        _first = text.Paragraphs[firstParagraph];
        var end = text.Paragraphs[endParagraph];
        if (_labels.Length < end - _first)
        {
            _labels = new byte[2 * (end - _first)];
        }

        if (end == _first)
        {
            return;
        }

        _pass.Run(text, _first, end);
        if (minimumCue < 1)
        {
            KeepScores();
        }

        for (var paragraph = firstParagraph; paragraph < endParagraph; paragraph++)
        {
            var (start, count) = RangeOf(text, paragraph);
            if (count > 0)
            {
                var scores = _pass.Scores.Slice(start * PackedMatrix.PanelWidth, count * PackedMatrix.PanelWidth);
                _chain.Best(scores, _labels.AsSpan(start, count));
                _chain.Marginals(scores, count, default);
                if (minimumCue < 1)
                {
                    TakeCues(start, count, minimumCue);
                }
            }
        }
    }

    /// <summary>Reads the fragments of a paragraph of the run.</summary>
    public void ReadSegments(EncodedText text, int paragraph)
    {
        Segments.Clear();
        var (start, count) = RangeOf(text, paragraph);
        Segment.Read(_labels.AsSpan(start, count), _first + start, Segments);
    }

    /// <summary>Adds a share of the probabilities of the labels of a whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">What each probability is multiplied with.</param>
    /// <param name="target">Takes them, a row a token, added to what it holds.</param>
    public void AddProbabilities(EncodedText text, float share, Span<float> target)
    {
        for (int first = 0, end; first < text.ParagraphCount; first = end)
        {
            end = text.EndOfRun(first);
            Run(text, first, end, minimumCue: 1);
            for (var token = text.Paragraphs[first]; token < text.Paragraphs[end]; token++)
            {
                var row = ProbabilitiesOf(token);
                for (var label = 0; label < row.Length; label++)
                {
                    target[(token * row.Length) + label] += share * row[label];
                }
            }
        }
    }

    /// <summary>The probabilities of the labels of a token of the run.</summary>
    private ReadOnlySpan<float> ProbabilitiesOf(int token) =>
        _pass.Scores.Slice((token - _first) * PackedMatrix.PanelWidth, RoleLabel.Count);

    /// <summary>How probable the parts of an attribution are.</summary>
    public PartProbabilities PartsOf(LinkedSegments linked)
    {
        var cue = MeanOf(linked.Cue);
        return new PartProbabilities(
            cue,
            MeanOf(linked.Content),
            linked.Source.Count == 0 ? cue : MeanOf(linked.Source)
        );
    }

    /// <summary>How probable the parts of an attribution are that others propose; what lies outside the run does not count.</summary>
    public PartProbabilities PartsOf(AnalyzedText text, OutermostAttribution proposal)
    {
        var cue = MeanOf(text, proposal.Cue, SegmentRole.Cue);
        return new PartProbabilities(
            cue,
            MeanOf(text, proposal.Content, SegmentRole.Content),
            proposal.Source.IsEmpty ? cue : MeanOf(text, proposal.Source, SegmentRole.Source)
        );
    }

    private double MeanOf(AnalyzedText text, ImmutableArray<TextSpan> spans, SegmentRole role)
    {
        double sum = 0;
        var count = 0;
        foreach (var span in spans)
        {
            var (first, end) = text.TokensIn(span);
            for (var token = Math.Max(first, _first); token < Math.Min(end, _first + _pass.Count); token++)
            {
                var row = ProbabilitiesOf(token);
                sum += row[RoleLabel.Begin(role)] + row[RoleLabel.Inside(role)];
                count++;
            }
        }

        return count > 0 ? sum / count : 0;
    }

    private void KeepScores()
    {
        if (_scores.Length < _pass.Scores.Length)
        {
            _scores = new float[2 * _pass.Scores.Length];
        }

        _pass.Scores.CopyTo(_scores);
    }

    // The labels are read anew with the likely cues made certain, so that source and content are sought for them too.
    private void TakeCues(int start, int count, float minimum)
    {
        var found = false;
        for (var token = start; token < start + count; token++)
        {
            if (_labels[token] == RoleLabel.Outside && CueAt(_first + token) >= minimum)
            {
                var row = _scores.AsSpan(token * PackedMatrix.PanelWidth, RoleLabel.Count);
                row[RoleLabel.Begin(SegmentRole.Cue)] += Certain;
                row[RoleLabel.Inside(SegmentRole.Cue)] += Certain;
                found = true;
            }
        }

        if (found)
        {
            var scores = _scores.AsSpan(start * PackedMatrix.PanelWidth, count * PackedMatrix.PanelWidth);
            _chain.Best(scores, _labels.AsSpan(start, count));
        }
    }

    private float CueAt(int token)
    {
        var row = ProbabilitiesOf(token);
        return row[RoleLabel.Begin(SegmentRole.Cue)] + row[RoleLabel.Inside(SegmentRole.Cue)];
    }

    private double MeanOf(List<int> segments)
    {
        double sum = 0;
        var count = 0;
        foreach (var index in segments)
        {
            var segment = Segments[index];
            for (var token = segment.First; token < segment.End; token++)
            {
                var row = ProbabilitiesOf(token);
                sum += row[RoleLabel.Begin(segment.Role)] + row[RoleLabel.Inside(segment.Role)];
                count++;
            }
        }

        return sum / count;
    }

    private (int Start, int Count) RangeOf(EncodedText text, int paragraph) =>
        (text.Paragraphs[paragraph] - _first, text.Paragraphs[paragraph + 1] - text.Paragraphs[paragraph]);
}
