namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// The sizes of one layer of simple recurrent units in both directions. Its columns are, for each direction: candidate,
/// forget gate, output gate and, where the input is not as wide as the output, the input's projection.
/// </summary>
internal sealed class LayerShape(int input, int hidden, int window, int offset)
{
    public int Input { get; } = input;

    public int Hidden { get; } = hidden;

    public int Window { get; } = window;

    /// <summary>Whether the layer's own columns carry what its output gate lets pass by; else the input itself does.</summary>
    public bool HasProjection { get; } = input != 2 * hidden;

    public int Gates => HasProjection ? 4 : 3;

    public int Columns => 2 * Gates * Hidden;

    public int Rows => Input * Window;

    /// <summary>The place of the weights, rows by columns.</summary>
    public int Weights { get; } = offset;

    /// <summary>The place of the peepholes: for each direction forget and output gate.</summary>
    public int Peepholes => Weights + (Rows * Columns);

    /// <summary>The place of the biases, in the order of the peepholes.</summary>
    public int Biases => Peepholes + (4 * Hidden);

    public int Parameters => (Rows * Columns) + (8 * Hidden);
}
