using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>The sizes of a <see cref="TaggingNetwork"/>, from which the places of its parameters follow.</summary>
internal sealed class NetworkShape
{
    /// <summary>Creates the shape.</summary>
    /// <param name="tables">Rows and width of each embedding table that is learned, in the order of the features.</param>
    /// <param name="vectorWidth">The width of the given word vectors, which are not learned; 0 for none.</param>
    /// <param name="hidden">The cells of one direction of a layer: a multiple of 16.</param>
    /// <param name="layers">How many layers there are, at least 1.</param>
    /// <param name="window">How many tokens the first layer sees at once: odd.</param>
    /// <param name="labels">How many labels there are.</param>
    public NetworkShape((int Rows, int Width)[] tables, int vectorWidth, int hidden, int layers, int window, int labels)
    {
        Tables = tables;
        VectorWidth = vectorWidth;
        Hidden = hidden;
        Labels = labels;
        TableOffsets = new int[tables.Length];
        var count = 0;
        InputWidth = vectorWidth;
        for (var table = 0; table < tables.Length; table++)
        {
            TableOffsets[table] = count;
            count += tables[table].Rows * tables[table].Width;
            InputWidth += tables[table].Width;
        }

        if (InputWidth % PackedMatrix.PanelWidth != 0 || hidden % 16 != 0)
        {
            throw new ArgumentException("The input must fill whole panels, and the cells whole vectors.");
        }

        TableParameters = count;
        Layers = new LayerShape[layers];
        for (var layer = 0; layer < layers; layer++)
        {
            Layers[layer] = new LayerShape(
                layer == 0 ? InputWidth : 2 * hidden,
                hidden,
                layer == 0 ? window : 1,
                count
            );
            count += Layers[layer].Parameters;
        }

        OutputWeights = count;
        OutputBias = OutputWeights + (2 * hidden * labels);
        Transitions = OutputBias + labels;
        Starts = Transitions + (labels * labels);
        Parameters = Starts + labels;
    }

    public (int Rows, int Width)[] Tables { get; }

    public int[] TableOffsets { get; }

    public int TableParameters { get; }

    public int VectorWidth { get; }

    public int InputWidth { get; }

    public int Hidden { get; }

    public int Labels { get; }

    public LayerShape[] Layers { get; }

    public int OutputWeights { get; }

    public int OutputBias { get; }

    public int Transitions { get; }

    public int Starts { get; }

    public int Parameters { get; }
}
