using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>The working memory of one run of a <see cref="TaggingNetwork"/> over a run of tokens. For one thread at a time.</summary>
internal sealed class NetworkPass
{
    private readonly TaggingNetwork _network;
    private readonly float[][] _inputs;
    private readonly float[][] _columns;
    private readonly float[][] _cells;
    private float[] _scores = [];

    public NetworkPass(TaggingNetwork network)
    {
        _network = network;
        var layers = network.Shape.Layers.Length;
        _inputs = [.. Enumerable.Range(0, layers + 1).Select(_ => Array.Empty<float>())];
        _columns = [.. Enumerable.Range(0, layers).Select(_ => Array.Empty<float>())];
        _cells = [.. Enumerable.Range(0, layers).Select(_ => Array.Empty<float>())];
    }

    /// <summary>How many tokens it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The scores of the labels, rows of <see cref="PackedMatrix.PanelWidth"/>.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Count * PackedMatrix.PanelWidth);

    /// <summary>The projected input of a layer, its gates put through.</summary>
    public Span<float> Columns(int layer) => _columns[layer].AsSpan(0, Count * _network.Shape.Layers[layer].Columns);

    /// <summary>The cells of a layer.</summary>
    public Span<float> Cells(int layer) => _cells[layer].AsSpan(0, Count * 2 * _network.Shape.Hidden);

    /// <summary>The input of a layer, or the output of the last one, without the rows of zeros around it.</summary>
    public Span<float> Input(int layer) => _inputs[layer].AsSpan(Margin(layer) * Width(layer), Count * Width(layer));

    /// <summary>The input of a layer with the rows of zeros around it.</summary>
    public Span<float> WideInput(int layer) => _inputs[layer].AsSpan(0, (Count + (2 * Margin(layer))) * Width(layer));

    /// <summary>Makes room, and takes the features in.</summary>
    public void Load(EncodedText text, int first, int end)
    {
        Resize(end - first);
        var shape = _network.Shape;
        var input = Input(0);
        for (var token = 0; token < Count; token++)
        {
            var row = input.Slice(token * shape.InputWidth, shape.InputWidth);
            var vector = text.Vectors[first + token];
            if (vector >= 0)
            {
                _network.Vectors.CopyTo(vector, row);
            }
            else
            {
                row[..shape.VectorWidth].Clear();
            }

            row = row[shape.VectorWidth..];
            for (var table = 0; table < shape.Tables.Length; table++)
            {
                var width = shape.Tables[table].Width;
                _network
                    .Parameters.AsSpan(shape.TableOffsets[table] + (text.Features(table)[first + token] * width), width)
                    .CopyTo(row);
                row = row[width..];
            }
        }
    }

    /// <summary>Runs one layer.</summary>
    public void RunLayer(int layer)
    {
        var sizes = _network.Shape.Layers[layer];
        MatrixProduct.Multiply(
            WideInput(layer),
            sizes.Input,
            1,
            Count,
            _network.Weights(layer),
            Columns(layer),
            accumulate: false
        );
        for (var direction = 0; direction < 2; direction++)
        {
            RecurrentPass.Forward(
                sizes,
                _network.Parameters,
                direction,
                Count,
                Columns(layer),
                Input(layer),
                Cells(layer),
                Input(layer + 1)
            );
        }
    }

    /// <summary>Scores the labels from the output of the last layer.</summary>
    public void Score()
    {
        var shape = _network.Shape;
        var width = 2 * shape.Hidden;
        MatrixProduct.Multiply(
            Input(shape.Layers.Length),
            width,
            1,
            Count,
            _network.OutputWeights,
            Scores,
            accumulate: false
        );
        var bias = _network.Parameters.AsSpan(shape.OutputBias, shape.Labels);
        for (var token = 0; token < Count; token++)
        {
            var row = Scores.Slice(token * PackedMatrix.PanelWidth, shape.Labels);
            for (var label = 0; label < row.Length; label++)
            {
                row[label] += bias[label];
            }
        }
    }

    /// <summary>Runs everything.</summary>
    public void Run(EncodedText text, int first, int end)
    {
        Load(text, first, end);
        for (var layer = 0; layer < _network.Shape.Layers.Length; layer++)
        {
            RunLayer(layer);
        }

        Score();
    }

    private int Width(int layer) => layer == 0 ? _network.Shape.InputWidth : 2 * _network.Shape.Hidden;

    private int Margin(int layer) => layer == 0 ? _network.Shape.Layers[0].Window / 2 : 0;

    private void Resize(int count)
    {
        Count = count;
        for (var layer = 0; layer < _columns.Length; layer++)
        {
            Grow(ref _columns[layer], count * _network.Shape.Layers[layer].Columns);
            Grow(ref _cells[layer], count * 2 * _network.Shape.Hidden);
        }

        for (var layer = 0; layer < _inputs.Length; layer++)
        {
            Grow(ref _inputs[layer], (count + (2 * Margin(layer))) * Width(layer));
        }

        Grow(ref _scores, count * PackedMatrix.PanelWidth);
        WideInput(0)[..(Margin(0) * Width(0))].Clear();
        WideInput(0)[((count + Margin(0)) * Width(0))..].Clear();
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length + (length / 4)];
        }
    }
}
