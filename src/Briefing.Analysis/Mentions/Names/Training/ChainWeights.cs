using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>Weights in training, a row of <see cref="NameLabels.RowLength"/> a feature, with AdaGrad's sums of squares.</summary>
internal sealed class ChainWeights(int rows, float rate)
{
    private readonly float[] _weights = new float[rows * NameLabels.RowLength];
    private readonly float[] _squares = new float[rows * NameLabels.RowLength];
    private readonly float[] _sums = new float[rows * NameLabels.RowLength];
    private int _summed;

    /// <summary>The mean of the weights at the times that <see cref="AddToMean"/> was called.</summary>
    public float Mean(int row, int label) => _sums[(row * NameLabels.RowLength) + label] / _summed;

    /// <summary>Adds a row to scores.</summary>
    public void AddTo(Span<float> scores, int row, float scale)
    {
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(
            _weights.AsSpan(row * NameLabels.RowLength, NameLabels.RowLength)
        );
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        sums[0] += weights[0] * scale;
        sums[1] += weights[1] * scale;
    }

    /// <summary>Moves a row against a gradient.</summary>
    public void Update(int row, ReadOnlySpan<float> gradient)
    {
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(
            _weights.AsSpan(row * NameLabels.RowLength, NameLabels.RowLength)
        );
        var squares = MemoryMarshal.Cast<float, Vector256<float>>(
            _squares.AsSpan(row * NameLabels.RowLength, NameLabels.RowLength)
        );
        var slopes = MemoryMarshal.Cast<float, Vector256<float>>(gradient);
        for (var part = 0; part < 2; part++)
        {
            squares[part] += slopes[part] * slopes[part];
            weights[part] -= slopes[part] * rate / (Vector256.Sqrt(squares[part]) + Vector256.Create(1e-3f));
        }
    }

    /// <summary>Adds the present weights to the mean.</summary>
    public void AddToMean()
    {
        _summed++;
        for (var index = 0; index < _sums.Length; index++)
        {
            _sums[index] += _weights[index];
        }
    }
}
