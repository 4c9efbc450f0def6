using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>A text as the network reads it: for each token a row of every table, and the pieces that are read at once.</summary>
internal sealed class EncodedText
{
    /// <summary>Rows of the given word vectors, or -1 for none.</summary>
    public required int[] Vectors { get; init; }

    /// <summary>Rows of the learned tables, a column for each table.</summary>
    public required int[][] Features { get; init; }

    /// <summary>The first token of each paragraph, and one past the last of all.</summary>
    public required int[] Paragraphs { get; init; }

    /// <summary>How many tokens there are.</summary>
    public int Count => Vectors.Length;

    /// <summary>Runs of whole paragraphs, as ranges of paragraph indices.</summary>
    /// <param name="target">A run is closed when it has as many tokens.</param>
    public List<(int First, int End)> Runs(int target)
    {
        var runs = new List<(int, int)>();
        var first = 0;
        for (var paragraph = 0; paragraph + 1 < Paragraphs.Length; paragraph++)
        {
            if (Paragraphs[paragraph + 1] - Paragraphs[first] >= target || paragraph + 2 == Paragraphs.Length)
            {
                runs.Add((first, paragraph + 1));
                first = paragraph + 1;
            }
        }

        return runs;
    }
}
