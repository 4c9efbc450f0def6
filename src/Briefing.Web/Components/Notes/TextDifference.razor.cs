using DiffPlex;
using DiffPlex.Chunkers;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>Shows by words what changed from one wording to another.</summary>
public sealed partial class TextDifference
{
    /// <summary>The earlier wording.</summary>
    [Parameter, EditorRequired]
    public string Before { get; set; } = "";

    /// <summary>The later wording.</summary>
    [Parameter, EditorRequired]
    public string After { get; set; } = "";

    private IEnumerable<(string Text, int Change)> Parts
    {
        get
        {
            var difference = Differ.Instance.CreateDiffs(Before, After, false, false, new WordChunker());
            var place = 0;
            foreach (var block in difference.DiffBlocks)
            {
                yield return (Join(difference.PiecesNew, place, block.InsertStartB), 0);
                yield return (
                    Join(difference.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA),
                    -1
                );
                yield return (
                    Join(difference.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB),
                    1
                );
                place = block.InsertStartB + block.InsertCountB;
            }

            yield return (Join(difference.PiecesNew, place, difference.PiecesNew.Count), 0);
        }
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from));
}
