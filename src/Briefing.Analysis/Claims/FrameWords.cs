using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Verbs that set up a frame in which later sentences are to be read.</summary>
internal static class FrameWords
{
    private static readonly FrozenSet<string> s_frames = Load("frame");
    private static readonly FrozenSet<string> s_telling = Load("telling");

    /// <summary>Whether an outlet that does this stands behind what follows: "has obtained the notes".</summary>
    public static bool IsFrame(string lemma) => s_frames.Contains(lemma);

    /// <summary>Whether the verb tells something to somebody: "told", "gave".</summary>
    public static bool IsTelling(string lemma) => s_telling.Contains(lemma);

    private static FrozenSet<string> Load(string kind) =>
        EmbeddedLines
            .OfLexicon("relay-words.tsv")
            .Select(line => line.Split('\t'))
            .Where(cells => cells[1] == kind)
            .Select(cells => cells[0])
            .ToFrozenSet(StringComparer.Ordinal);
}
