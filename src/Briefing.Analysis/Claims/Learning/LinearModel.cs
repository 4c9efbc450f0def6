using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Learning;

/// <summary>
/// A learned sum of weights, one for each feature by its name. Weights are whole thousandths, so that the sum is the same
/// on any machine. Immutable.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>What a weight of 1 is stored as.</summary>
    public const int Unit = 1000;

    private readonly FrozenDictionary<string, int> _weights;

    /// <summary>Creates a model from its weights in thousandths.</summary>
    public LinearModel(IEnumerable<KeyValuePair<string, int>> weights) =>
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a model that is embedded in the assembly: a name and a weight a line.</summary>
    public static LinearModel Embedded(string fileName) =>
        new(
            EmbeddedLines
                .OfModel(fileName)
                .Select(line => line.Split('\t'))
                .Select(cells => KeyValuePair.Create(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture)))
        );

    /// <summary>How many features have a weight.</summary>
    public int Count => _weights.Count;

    /// <summary>The weight of a feature in thousandths; 0 for one never learned.</summary>
    public int WeightOf(ReadOnlySpan<char> name) =>
        _weights.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var weight) ? weight : 0;
}
