using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Verbs and nouns of thoughts and intentions, by lemma.</summary>
internal static class MentalWords
{
    private static readonly FrozenDictionary<string, bool> s_words = EmbeddedLines
        .OfLexicon("mental-words.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1] == "deliberation", StringComparer.Ordinal);

    /// <summary>Whether a lemma is one.</summary>
    public static bool Contains(string lemma) => s_words.ContainsKey(lemma);

    /// <summary>Finds one.</summary>
    /// <param name="lemma">The lemma.</param>
    /// <param name="isDeliberation">Whether it tells of weighing something rather than of thinking or wanting it.</param>
    public static bool TryGet(string lemma, out bool isDeliberation) => s_words.TryGetValue(lemma, out isDeliberation);
}
