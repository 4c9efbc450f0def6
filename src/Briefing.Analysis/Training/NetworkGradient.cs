using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Training;

/// <summary>Adds up the gradient of a <see cref="TaggingNetwork"/> over examples. For one thread at a time.</summary>
internal sealed class NetworkGradient
{
    private readonly TaggingNetwork _network;
    private readonly TrainingOptions _options;
    private readonly NetworkPass _pass;
    private readonly LabelChain _chain;
    private readonly PackedMatrix _packed = new();
    private readonly float[][] _masks;
    private float[] _inputMask = [];
    private float[] _outputGradient = [];
    private float[] _inputGradient = [];
    private float[] _columnGradient = [];
    private float[] _wideGradient = [];
    private readonly float[] _outputWeightGradient;

    public NetworkGradient(TaggingNetwork network, TrainingOptions options)
    {
        _network = network;
        _options = options;
        _pass = new NetworkPass(network);
        _chain = new LabelChain(network.Shape.Labels);
        _masks = [.. network.Shape.Layers.Select(_ => new float[2 * network.Shape.Hidden])];
        _outputWeightGradient = new float[2 * network.Shape.Hidden * PackedMatrix.PanelWidth];
        Values = new float[network.Shape.Parameters];
    }

    /// <summary>The gradient, in the order of the parameters.</summary>
    public float[] Values { get; }

    /// <summary>Adds the gradient of one example's loss.</summary>
    /// <param name="example">The example.</param>
    /// <param name="random">What decides which units drop out.</param>
    /// <returns>The loss: the negative logarithm of the likelihood of the labels.</returns>
    public double Add(TrainingExample example, DeterministicRandom random)
    {
        var shape = _network.Shape;
        _pass.Load(example.Text, example.First, example.End);
        DropInput(ref random);
        for (var layer = 0; layer < shape.Layers.Length; layer++)
        {
            _pass.RunLayer(layer);
            DropOutput(layer, ref random);
        }

        _pass.Score();
        var loss = ChainGradient(example);
        Backward(example);
        return loss;
    }

    private void DropInput(ref DeterministicRandom random)
    {
        var input = _pass.Input(0);
        Grow(ref _inputMask, input.Length);
        var mask = _inputMask.AsSpan(0, input.Length);
        mask.Fill(1);
        var shape = _network.Shape;
        var keep = 1 / (1 - _options.InputDropout);
        for (var token = 0; token < _pass.Count; token++)
        {
            var row = mask.Slice(token * shape.InputWidth, shape.InputWidth);
            foreach (ref var value in row)
            {
                value = random.NextSingle() < _options.InputDropout ? 0 : keep;
            }

            if (random.NextSingle() < _options.VectorDropout)
            {
                row[..shape.VectorWidth].Clear();
            }

            var place = shape.VectorWidth;
            for (var table = 0; table < shape.Tables.Length; table++)
            {
                if (random.NextSingle() < _options.TableDropout[table])
                {
                    row.Slice(place, shape.Tables[table].Width).Clear();
                }

                place += shape.Tables[table].Width;
            }
        }

        Multiply(input, mask);
    }

    private void DropOutput(int layer, ref DeterministicRandom random)
    {
        var mask = _masks[layer];
        var keep = 1 / (1 - _options.Dropout);
        foreach (ref var value in mask.AsSpan())
        {
            value = random.NextSingle() < _options.Dropout ? 0 : keep;
        }

        var output = _pass.Input(layer + 1);
        for (var start = 0; start < output.Length; start += mask.Length)
        {
            Multiply(output.Slice(start, mask.Length), mask);
        }
    }

    private double ChainGradient(TrainingExample example)
    {
        var shape = _network.Shape;
        double loss = 0;
        _chain.Load(
            _network.Parameters.AsSpan(shape.Transitions, shape.Labels * shape.Labels),
            _network.Parameters.AsSpan(shape.Starts, shape.Labels)
        );
        var transitions = Values.AsSpan(shape.Transitions, shape.Labels * shape.Labels);
        var starts = Values.AsSpan(shape.Starts, shape.Labels);
        var from = example.First;
        foreach (var to in example.Breaks)
        {
            var scores = _pass.Scores.Slice(
                (from - example.First) * PackedMatrix.PanelWidth,
                (to - from) * PackedMatrix.PanelWidth
            );
            if (example.Targets is { } targets)
            {
                loss += SoftGradient(
                    scores,
                    targets.AsSpan(from * shape.Labels, (to - from) * shape.Labels),
                    example.Weight
                );
                from = to;
                continue;
            }

            var labels = example.Labels.AsSpan(from, to - from);
            var score = _chain.ScoreOf(scores, labels);
            loss += _chain.Marginals(scores, labels.Length, transitions) - score;
            for (var label = 0; label < shape.Labels; label++)
            {
                starts[label] += scores[label];
            }

            starts[labels[0]] -= 1;
            for (var token = 0; token < labels.Length; token++)
            {
                scores[(token * PackedMatrix.PanelWidth) + labels[token]] -= 1;
                if (token > 0)
                {
                    transitions[(labels[token - 1] * shape.Labels) + labels[token]] -= 1;
                }
            }

            from = to;
        }

        return loss;
    }

    private double SoftGradient(Span<float> scores, ReadOnlySpan<float> targets, float weight)
    {
        var labels = _network.Shape.Labels;
        var count = targets.Length / labels;
        _chain.Marginals(scores, count, default);
        double loss = 0;
        for (var token = 0; token < count; token++)
        {
            for (var label = 0; label < labels; label++)
            {
                ref var value = ref scores[(token * PackedMatrix.PanelWidth) + label];
                var target = targets[(token * labels) + label];
                if (target > 1e-6f)
                {
                    loss += target * Math.Log(target / Math.Max(value, 1e-9f));
                }

                value = (value - target) * weight;
            }
        }

        return loss * weight;
    }

    private void Backward(TrainingExample example)
    {
        var shape = _network.Shape;
        var width = 2 * shape.Hidden;
        var count = _pass.Count;
        Grow(ref _outputGradient, count * Math.Max(width, PackedMatrix.Pad(shape.InputWidth)));
        Grow(ref _inputGradient, count * Math.Max(width, PackedMatrix.Pad(shape.InputWidth)));
        OutputLayerBackward(count, width);
        for (var layer = shape.Layers.Length - 1; layer >= 0; layer--)
        {
            LayerBackward(layer, count);
            (_outputGradient, _inputGradient) = (_inputGradient, _outputGradient);
        }

        TablesBackward(example, count);
    }

    private void OutputLayerBackward(int count, int width)
    {
        var shape = _network.Shape;
        var scores = _pass.Scores;
        var bias = Values.AsSpan(shape.OutputBias, shape.Labels);
        for (var token = 0; token < count; token++)
        {
            for (var label = 0; label < shape.Labels; label++)
            {
                bias[label] += scores[(token * PackedMatrix.PanelWidth) + label];
            }
        }

        _packed.Pack(scores, count, shape.Labels, PackedMatrix.PanelWidth);
        MatrixProduct.Multiply(
            _pass.Input(shape.Layers.Length),
            1,
            width,
            width,
            _packed,
            _outputWeightGradient,
            accumulate: false
        );
        for (var row = 0; row < width; row++)
        {
            for (var label = 0; label < shape.Labels; label++)
            {
                Values[shape.OutputWeights + (row * shape.Labels) + label] += _outputWeightGradient[
                    (row * PackedMatrix.PanelWidth) + label
                ];
            }
        }

        MatrixProduct.Multiply(
            scores,
            PackedMatrix.PanelWidth,
            1,
            count,
            _network.OutputTransposed,
            _outputGradient,
            accumulate: false
        );
    }

    private void LayerBackward(int layer, int count)
    {
        var sizes = _network.Shape.Layers[layer];
        var mask = _masks[layer];
        var outputGradient = _outputGradient.AsSpan(0, count * mask.Length);
        for (var start = 0; start < outputGradient.Length; start += mask.Length)
        {
            Multiply(outputGradient.Slice(start, mask.Length), mask);
        }

        var inputGradient = _inputGradient.AsSpan(0, count * sizes.Input);
        inputGradient.Clear();
        Grow(ref _columnGradient, count * sizes.Columns);
        var columnGradient = _columnGradient.AsSpan(0, count * sizes.Columns);
        for (var direction = 0; direction < 2; direction++)
        {
            RecurrentPass.Backward(
                sizes,
                _network.Parameters,
                Values,
                direction,
                count,
                _pass.Columns(layer),
                _pass.Input(layer),
                _pass.Cells(layer),
                outputGradient,
                columnGradient,
                inputGradient
            );
        }

        _packed.Pack(columnGradient, count, sizes.Columns, sizes.Columns);
        MatrixProduct.Multiply(
            _pass.WideInput(layer),
            1,
            sizes.Input,
            sizes.Rows,
            _packed,
            Values.AsSpan(sizes.Weights, sizes.Rows * sizes.Columns),
            accumulate: true
        );
        var transposed = _network.Transposed(layer);
        if (sizes.Window == 1)
        {
            MatrixProduct.Multiply(
                columnGradient,
                sizes.Columns,
                1,
                count,
                transposed,
                inputGradient,
                accumulate: true
            );
            return;
        }

        Grow(ref _wideGradient, count * sizes.Rows);
        MatrixProduct.Multiply(columnGradient, sizes.Columns, 1, count, transposed, _wideGradient, accumulate: false);
        var margin = sizes.Window / 2;
        for (var token = 0; token < count; token++)
        {
            for (var place = 0; place < sizes.Window; place++)
            {
                var target = token + place - margin;
                if (target >= 0 && target < count)
                {
                    Add(
                        inputGradient.Slice(target * sizes.Input, sizes.Input),
                        _wideGradient.AsSpan((token * sizes.Rows) + (place * sizes.Input), sizes.Input)
                    );
                }
            }
        }
    }

    private void TablesBackward(TrainingExample example, int count)
    {
        var shape = _network.Shape;
        var gradient = _outputGradient.AsSpan(0, count * shape.InputWidth);
        Multiply(gradient, _inputMask.AsSpan(0, gradient.Length));
        for (var token = 0; token < count; token++)
        {
            var row = gradient.Slice(token * shape.InputWidth, shape.InputWidth)[shape.VectorWidth..];
            for (var table = 0; table < shape.Tables.Length; table++)
            {
                var width = shape.Tables[table].Width;
                var place = shape.TableOffsets[table] + (example.Text.Features(table)[example.First + token] * width);
                Add(Values.AsSpan(place, width), row[..width]);
                row = row[width..];
            }
        }
    }

    private static void Multiply(Span<float> target, ReadOnlySpan<float> factors)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] *= factors[i];
        }
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += values[i];
        }
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length + (length / 4)];
        }
    }
}
