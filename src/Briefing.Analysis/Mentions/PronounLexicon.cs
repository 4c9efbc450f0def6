using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>The pronouns that refer to actors, and what they ask for.</summary>
internal static class PronounLexicon
{
    private static readonly FrozenDictionary<string, PronounEntry> s_pronouns = EmbeddedLines
        .OfLexicon("pronouns.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new PronounEntry(cells[1] == "p", GenderOf(cells[2]), cells[3] == "1", cells[4] == "s"),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, PronounEntry>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_pronouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_pleonastic = EmbeddedLines
        .OfLexicon("pleonastic-it.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Gender> s_nouns = EmbeddedLines
        .OfLexicon("gendered-nouns.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => GenderOf(cells[1]), StringComparer.Ordinal);

    /// <summary>Finds a pronoun.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out PronounEntry entry) => s_lookup.TryGetValue(word, out entry);

    /// <summary>Whether a word after "it is" leaves "it" without a referent.</summary>
    public static bool LeavesItEmpty(string word) => s_pleonastic.Contains(word);

    /// <summary>The gender that a noun for a person tells: "spokeswoman".</summary>
    public static Gender GenderOfNoun(string lemma)
    {
        if (s_nouns.TryGetValue(lemma, out var gender))
        {
            return gender;
        }

        if (lemma.EndsWith("woman", StringComparison.Ordinal))
        {
            return Gender.Feminine;
        }

        return lemma.EndsWith("man", StringComparison.Ordinal) ? Gender.Masculine : Gender.Untold;
    }

    private static Gender GenderOf(string cell) =>
        cell switch
        {
            "m" => Gender.Masculine,
            "f" => Gender.Feminine,
            "n" => Gender.Neuter,
            _ => Gender.Untold,
        };
}
