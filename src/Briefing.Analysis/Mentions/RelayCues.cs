using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Words that tell a publisher or a place by what stands next to it.</summary>
internal static class RelayCues
{
    private static readonly FrozenSet<string> s_publishing = Load("publishing");
    private static readonly FrozenSet<string> s_placing = Load("placing");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_placingLookup =
        s_placing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a cue is what publishers do: "report", "publish".</summary>
    public static bool IsPublishing(string lemma) => s_publishing.Contains(lemma);

    /// <summary>Whether a word stands before places: "in", "near".</summary>
    public static bool IsPlacing(ReadOnlySpan<char> word) => s_placingLookup.Contains(word);

    private static FrozenSet<string> Load(string kind) =>
        EmbeddedLines
            .OfLexicon("relay-words.tsv")
            .Select(line => line.Split('\t'))
            .Where(cells => cells[1] == kind)
            .Select(cells => cells[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
