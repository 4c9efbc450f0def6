namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>Forward and backward over one sentence: from scores to the slopes of the loss (a conditional random field).</summary>
internal sealed class ChainGradient
{
    private const int Count = NameLabels.Count;
    private const int Length = NameLabels.RowLength;

    private readonly double[] _steps = new double[Count * Count];
    private readonly double[] _expected = new double[Count * Count];
    private double[] _emissions = [];
    private double[] _forward = [];
    private double[] _backward = [];

    /// <summary>The slopes of the loss by the transitions of the last sentence.</summary>
    public ReadOnlySpan<double> Transitions => _expected;

    /// <summary>Turns scores into slopes.</summary>
    /// <param name="scores">For each token a row of scores; receives the slopes.</param>
    /// <param name="labels">The true labels.</param>
    /// <param name="transitions">The weights of the transitions.</param>
    public void Compute(Span<float> scores, ReadOnlySpan<byte> labels, ReadOnlySpan<float> transitions)
    {
        Prepare(scores, labels.Length, transitions);
        Forward(labels.Length);
        Backward(labels.Length);
        for (var at = 0; at < labels.Length; at++)
        {
            var sum = 0.0;
            for (var label = 0; label < Count; label++)
            {
                sum += _forward[(at * Length) + label] * _backward[(at * Length) + label];
            }

            for (var label = 0; label < Count; label++)
            {
                var index = (at * Length) + label;
                scores[index] = (float)((_forward[index] * _backward[index] / sum) - (labels[at] == label ? 1 : 0));
            }
        }

        ExpectTransitions(labels);
    }

    private void Prepare(ReadOnlySpan<float> scores, int count, ReadOnlySpan<float> transitions)
    {
        if (_emissions.Length < count * Length)
        {
            _emissions = new double[count * Length];
            _forward = new double[count * Length];
            _backward = new double[count * Length];
        }

        for (var at = 0; at < count; at++)
        {
            var row = scores.Slice(at * Length, Count);
            var most = row[0];
            foreach (var score in row)
            {
                most = Math.Max(most, score);
            }

            for (var label = 0; label < Count; label++)
            {
                _emissions[(at * Length) + label] = Math.Exp(row[label] - most);
            }
        }

        for (var index = 0; index < _steps.Length; index++)
        {
            _steps[index] = NameLabels.MayFollow(index / Count, index % Count) ? Math.Exp(transitions[index]) : 0;
        }
    }

    private void Forward(int count)
    {
        for (var at = 0; at < count; at++)
        {
            var sum = 0.0;
            for (var label = 0; label < Count; label++)
            {
                var before = at == 0 ? (NameLabels.IsContinuing(label) ? 0 : 1) : Before(at, label);
                var value = before * _emissions[(at * Length) + label];
                _forward[(at * Length) + label] = value;
                sum += value;
            }

            Divide(_forward.AsSpan(at * Length, Count), sum);
        }
    }

    private double Before(int at, int label)
    {
        var sum = 0.0;
        for (var last = 0; last < Count; last++)
        {
            sum += _forward[((at - 1) * Length) + last] * _steps[(last * Count) + label];
        }

        return sum;
    }

    private void Backward(int count)
    {
        for (var at = count - 1; at >= 0; at--)
        {
            var sum = 0.0;
            for (var label = 0; label < Count; label++)
            {
                var value = at == count - 1 ? (NameLabels.IsOpen(label) ? 0 : 1) : After(at, label);
                _backward[(at * Length) + label] = value;
                sum += value;
            }

            Divide(_backward.AsSpan(at * Length, Count), sum);
        }
    }

    private double After(int at, int label)
    {
        var sum = 0.0;
        for (var next = 0; next < Count; next++)
        {
            var index = ((at + 1) * Length) + next;
            sum += _steps[(label * Count) + next] * _emissions[index] * _backward[index];
        }

        return sum;
    }

    private void ExpectTransitions(ReadOnlySpan<byte> labels)
    {
        Array.Clear(_expected);
        Span<double> joint = stackalloc double[Count * Count];
        for (var at = 1; at < labels.Length; at++)
        {
            var sum = 0.0;
            for (var last = 0; last < Count; last++)
            {
                for (var label = 0; label < Count; label++)
                {
                    var index = (at * Length) + label;
                    var value =
                        _forward[((at - 1) * Length) + last]
                        * _steps[(last * Count) + label]
                        * _emissions[index]
                        * _backward[index];
                    joint[(last * Count) + label] = value;
                    sum += value;
                }
            }

            for (var index = 0; index < joint.Length; index++)
            {
                _expected[index] += joint[index] / sum;
            }

            _expected[(labels[at - 1] * Count) + labels[at]] -= 1;
        }
    }

    private static void Divide(Span<double> values, double sum)
    {
        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
