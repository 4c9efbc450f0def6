using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// A linear-chain conditional random field over the labels of one paragraph: the best sequence, the probability of each
/// label at each token, and the gradient of a sequence's likelihood. For one thread at a time.
/// </summary>
internal sealed class LabelChain
{
    private readonly int _labels;
    private readonly float[] _transitions;
    private readonly float[] _starts;
    private readonly float[] _transitionScores;
    private readonly float[] _startScores;
    private float[] _weights = [];
    private float[] _forward = [];
    private float[] _scales = [];
    private int[] _back = [];

    /// <summary>Creates a chain.</summary>
    /// <param name="labels">How many labels there are.</param>
    public LabelChain(int labels)
    {
        _labels = labels;
        _transitions = new float[labels * labels];
        _starts = new float[labels];
        _transitionScores = new float[labels * labels];
        _startScores = new float[labels];
    }

    /// <summary>Takes over the scores of transitions and starts; an impossible one is at or below -1000.</summary>
    public void Load(ReadOnlySpan<float> transitions, ReadOnlySpan<float> starts)
    {
        transitions.CopyTo(_transitionScores);
        starts.CopyTo(_startScores);
        for (var i = 0; i < _transitions.Length; i++)
        {
            _transitions[i] = MathF.Exp(transitions[i]);
        }

        for (var i = 0; i < _starts.Length; i++)
        {
            _starts[i] = MathF.Exp(starts[i]);
        }
    }

    /// <summary>Computes the probabilities of the labels.</summary>
    /// <param name="scores">The scores of the labels, rows of <see cref="PackedMatrix.PanelWidth"/>; replaced with probabilities.</param>
    /// <param name="count">The tokens, at least 1.</param>
    /// <param name="pairs">Takes the expected number of each transition, added; empty where it is not wanted.</param>
    /// <returns>The logarithm of the sum over all sequences.</returns>
    public double Marginals(Span<float> scores, int count, Span<float> pairs)
    {
        Grow(count);
        double total = 0;
        Span<float> next = stackalloc float[_labels];
        Span<float> beta = stackalloc float[_labels];
        for (var token = 0; token < count; token++)
        {
            var row = scores.Slice(token * PackedMatrix.PanelWidth, _labels);
            var weights = _weights.AsSpan(token * _labels, _labels);
            var alpha = _forward.AsSpan(token * _labels, _labels);
            var top = row[0];
            for (var label = 1; label < _labels; label++)
            {
                top = Math.Max(top, row[label]);
            }

            for (var label = 0; label < _labels; label++)
            {
                weights[label] = MathF.Exp(row[label] - top);
            }

            if (token == 0)
            {
                _starts.CopyTo(alpha);
            }
            else
            {
                Spread(_forward.AsSpan((token - 1) * _labels, _labels), alpha);
            }

            float sum = 0;
            for (var label = 0; label < _labels; label++)
            {
                alpha[label] *= weights[label];
                sum += alpha[label];
            }

            var scale = 1 / sum;
            _scales[token] = scale;
            for (var label = 0; label < _labels; label++)
            {
                alpha[label] *= scale;
            }

            total += top + Math.Log(sum);
        }

        beta.Fill(1);
        for (var token = count - 1; token >= 0; token--)
        {
            var alpha = _forward.AsSpan(token * _labels, _labels);
            var row = scores.Slice(token * PackedMatrix.PanelWidth, _labels);
            for (var label = 0; label < _labels; label++)
            {
                row[label] = alpha[label] * beta[label];
            }

            if (token == 0)
            {
                break;
            }

            var weights = _weights.AsSpan(token * _labels, _labels);
            var before = _forward.AsSpan((token - 1) * _labels, _labels);
            for (var label = 0; label < _labels; label++)
            {
                next[label] = weights[label] * beta[label] * _scales[token];
            }

            for (var from = 0; from < _labels; from++)
            {
                var line = _transitions.AsSpan(from * _labels, _labels);
                float sum = 0;
                for (var to = 0; to < _labels; to++)
                {
                    sum += line[to] * next[to];
                }

                beta[from] = sum;
                if (pairs.Length > 0)
                {
                    for (var to = 0; to < _labels; to++)
                    {
                        pairs[(from * _labels) + to] += before[from] * line[to] * next[to];
                    }
                }
            }
        }

        return total;
    }

    /// <summary>The score of one sequence.</summary>
    public double ScoreOf(ReadOnlySpan<float> scores, ReadOnlySpan<byte> sequence)
    {
        double total = _startScores[sequence[0]];
        for (var token = 0; token < sequence.Length; token++)
        {
            total += scores[(token * PackedMatrix.PanelWidth) + sequence[token]];
            if (token > 0)
            {
                total += _transitionScores[(sequence[token - 1] * _labels) + sequence[token]];
            }
        }

        return total;
    }

    /// <summary>Finds the best sequence.</summary>
    /// <param name="scores">The scores of the labels, rows of <see cref="PackedMatrix.PanelWidth"/>.</param>
    /// <param name="sequence">Takes the labels, one a token.</param>
    public void Best(ReadOnlySpan<float> scores, Span<byte> sequence)
    {
        var count = sequence.Length;
        Grow(count);
        Span<float> best = stackalloc float[_labels];
        Span<float> next = stackalloc float[_labels];
        for (var token = 0; token < count; token++)
        {
            var row = scores.Slice(token * PackedMatrix.PanelWidth, _labels);
            for (var to = 0; to < _labels; to++)
            {
                var top = token == 0 ? _startScores[to] : best[0] + _transitionScores[to];
                var from = 0;
                for (var label = 1; token > 0 && label < _labels; label++)
                {
                    var score = best[label] + _transitionScores[(label * _labels) + to];
                    if (score > top)
                    {
                        top = score;
                        from = label;
                    }
                }

                next[to] = top + row[to];
                _back[(token * _labels) + to] = from;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var label = 1; label < _labels; label++)
        {
            last = best[label] > best[last] ? label : last;
        }

        for (var token = count - 1; token >= 0; token--)
        {
            sequence[token] = (byte)last;
            last = _back[(token * _labels) + last];
        }
    }

    private void Spread(ReadOnlySpan<float> from, Span<float> to)
    {
        to.Clear();
        for (var label = 0; label < _labels; label++)
        {
            var weight = from[label];
            var line = _transitions.AsSpan(label * _labels, _labels);
            for (var next = 0; next < _labels; next++)
            {
                to[next] += weight * line[next];
            }
        }
    }

    private void Grow(int count)
    {
        if (_scales.Length < count)
        {
            _scales = new float[count * 2];
            _weights = new float[count * 2 * _labels];
            _forward = new float[count * 2 * _labels];
            _back = new int[count * 2 * _labels];
        }
    }
}
