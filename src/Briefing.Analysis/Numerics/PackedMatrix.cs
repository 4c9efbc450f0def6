namespace Briefing.Analysis.Numerics;

/// <summary>
/// The right-hand side of a product, laid out for <see cref="MatrixProduct"/>: panels of 32 columns, each panel row by
/// row, the last one padded with zeros.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>How many columns a panel has.</summary>
    public const int PanelWidth = 32;

    private float[] _values = [];

    /// <summary>How many rows it has.</summary>
    public int Rows { get; private set; }

    /// <summary>How many columns it has, padding included: a multiple of <see cref="PanelWidth"/>.</summary>
    public int PaddedColumns { get; private set; }

    /// <summary>Its panels, one after the other.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Rows * PaddedColumns);

    /// <summary>Rounds a number of columns up to whole panels.</summary>
    public static int Pad(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Takes over a row-major matrix.</summary>
    /// <param name="source">The values; row <c>r</c> starts at <c>r * stride</c>.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="stride">The distance of two rows.</param>
    public void Pack(ReadOnlySpan<float> source, int rows, int columns, int stride)
    {
        Resize(rows, columns);
        for (var first = 0; first < PaddedColumns; first += PanelWidth)
        {
            var panel = _values.AsSpan(first * rows, rows * PanelWidth);
            var width = Math.Min(PanelWidth, columns - first);
            for (var row = 0; row < rows; row++)
            {
                var target = panel.Slice(row * PanelWidth, PanelWidth);
                source.Slice((row * stride) + first, width).CopyTo(target);
                target[width..].Clear();
            }
        }
    }

    /// <summary>Takes over the transpose of a row-major matrix.</summary>
    /// <param name="source">The values; row <c>r</c> starts at <c>r * stride</c>.</param>
    /// <param name="rows">How many rows the source has: the columns of the result.</param>
    /// <param name="columns">How many columns the source has: the rows of the result.</param>
    /// <param name="stride">The distance of two rows of the source.</param>
    public void PackTransposed(ReadOnlySpan<float> source, int rows, int columns, int stride)
    {
        Resize(columns, rows);
        for (var first = 0; first < PaddedColumns; first += PanelWidth)
        {
            var panel = _values.AsSpan(first * columns, columns * PanelWidth);
            panel.Clear();
            var width = Math.Min(PanelWidth, rows - first);
            for (var lane = 0; lane < width; lane++)
            {
                var line = source.Slice((first + lane) * stride, columns);
                for (var row = 0; row < columns; row++)
                {
                    panel[(row * PanelWidth) + lane] = line[row];
                }
            }
        }
    }

    private void Resize(int rows, int columns)
    {
        Rows = rows;
        PaddedColumns = Pad(columns);
        if (_values.Length < Rows * PaddedColumns)
        {
            _values = new float[Rows * PaddedColumns];
        }
    }
}
