using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>The parameters of the network that labels tokens, and their packed forms. Safe to read from many threads.</summary>
internal sealed class TaggingNetwork
{
    private readonly PackedMatrix[] _weights;
    private readonly PackedMatrix[] _transposed;

    /// <summary>Creates a network.</summary>
    /// <param name="shape">Its sizes.</param>
    /// <param name="vectors">The given word vectors.</param>
    /// <param name="parameters">The learned parameters.</param>
    public TaggingNetwork(NetworkShape shape, WordVectors vectors, float[] parameters)
    {
        Shape = shape;
        Vectors = vectors;
        Parameters = parameters;
        _weights = [.. shape.Layers.Select(_ => new PackedMatrix()), new PackedMatrix()];
        _transposed = [.. shape.Layers.Select(_ => new PackedMatrix()), new PackedMatrix()];
    }

    public NetworkShape Shape { get; }

    public WordVectors Vectors { get; }

    public float[] Parameters { get; }

    /// <summary>The packed weights of a layer.</summary>
    public PackedMatrix Weights(int layer) => _weights[layer];

    /// <summary>The packed weights of a layer, transposed; only after <see cref="Pack"/> for training.</summary>
    public PackedMatrix Transposed(int layer) => _transposed[layer];

    /// <summary>The packed weights of the output.</summary>
    public PackedMatrix OutputWeights => _weights[^1];

    /// <summary>The packed weights of the output, transposed.</summary>
    public PackedMatrix OutputTransposed => _transposed[^1];

    /// <summary>Packs the weights anew, after the parameters changed.</summary>
    /// <param name="forTraining">Whether the transposed forms are needed too.</param>
    public void Pack(bool forTraining)
    {
        for (var layer = 0; layer < Shape.Layers.Length; layer++)
        {
            var sizes = Shape.Layers[layer];
            var weights = Parameters.AsSpan(sizes.Weights, sizes.Rows * sizes.Columns);
            _weights[layer].Pack(weights, sizes.Rows, sizes.Columns, sizes.Columns);
            if (forTraining)
            {
                _transposed[layer].PackTransposed(weights, sizes.Rows, sizes.Columns, sizes.Columns);
            }
        }

        var width = 2 * Shape.Hidden;
        var output = Parameters.AsSpan(Shape.OutputWeights, width * Shape.Labels);
        OutputWeights.Pack(output, width, Shape.Labels, Shape.Labels);
        if (forTraining)
        {
            OutputTransposed.PackTransposed(output, width, Shape.Labels, Shape.Labels);
        }
    }
}
