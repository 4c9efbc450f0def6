using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Reduces words to what they count for in a comparison: irregular forms, endings, synonyms and opposites are folded.</summary>
internal static class MeaningWords
{
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, string> s_bases = LoadBases();
    private static readonly FrozenDictionary<string, MeaningWord> s_folded = LoadFolded();
    private static readonly FrozenSet<string> s_negators = EmbeddedLines
        .OfLexicon("negations.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a word, as written, counts for.</summary>
    public static MeaningWord Of(ReadOnlySpan<char> word)
    {
        var stem = StemOf(Lower(word));
        return s_folded.TryGetValue(stem, out var folded)
            ? folded
            : new MeaningWord(StableHash.Of(stem), WordRarity.Of(stem), 0);
    }

    /// <summary>Whether a word denies: "not", "never", "didn't".</summary>
    public static bool IsNegator(ReadOnlySpan<char> word) =>
        word.Length < 10 && s_negators.Contains(word.ToString().ToLowerInvariant().Replace('\u2019', '\''));

    /// <summary>Whether a word looks like a name: a capital or an unusual sign of one, and no word of everyday.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="isFirst">Whether it opens its sentence, where any word has a capital.</param>
    public static bool IsName(ReadOnlySpan<char> word, bool isFirst) =>
        char.IsUpper(word[0]) && (!isFirst || !WordRarity.IsKnown(StemOf(Lower(word))));

    /// <summary>Whether a word is a form that only verbs have, as far as its letters tell.</summary>
    public static bool IsVerbForm(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
        || s_bases.ContainsKey(Lower(word));

    private static string Lower(ReadOnlySpan<char> word)
    {
        var cut = word.Length > Longest ? word[..Longest] : word;
        var end = cut.Length;
        if (end > 2 && cut[end - 1] is 's' or 'S' && cut[end - 2] is '\'' or '\u2019')
        {
            end -= 2;
        }

        return cut[..end].ToString().ToLowerInvariant();
    }

    private static string StemOf(string lower) => PorterStemmer.Stem(s_bases.GetValueOrDefault(lower, lower));

    // A form that is another verb's base stays: "found" is left to the founders, "felt" to the felt.
    private static FrozenDictionary<string, string> LoadBases()
    {
        var rows = EmbeddedLines.OfLexicon("irregular-verbs.tsv").Select(line => line.Split('\t')).ToList();
        var own = rows.Select(cells => cells[0]).ToHashSet(StringComparer.Ordinal);
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cells in rows)
        {
            foreach (var form in cells.Skip(1).Where(form => !own.Contains(form)))
            {
                _ = bases.TryAdd(form, cells[0]);
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, MeaningWord> LoadFolded()
    {
        var folded = new Dictionary<string, MeaningWord>(StringComparer.Ordinal);
        foreach (var cells in EmbeddedLines.OfLexicon("antonyms.tsv").Select(line => line.Split('\t')))
        {
            var (left, right) = (Stems(cells[1]), Stems(cells[2]));
            var weight = Weight([.. left, .. right]);
            Fold(left, "\u2194" + cells[0], weight, 1);
            Fold(right, "\u2194" + cells[0], weight, -1);
        }

        foreach (var line in EmbeddedLines.OfLexicon("synonyms.txt"))
        {
            var stems = Stems(line);
            Fold(stems, stems[0], Weight(stems), 0);
        }

        return folded.ToFrozenDictionary(StringComparer.Ordinal);

        // The first set that has a word keeps it.
        void Fold(string[] stems, string name, float weight, int side)
        {
            foreach (var stem in stems)
            {
                _ = folded.TryAdd(stem, new MeaningWord(StableHash.Of(name), weight, side));
            }
        }
    }

    private static string[] Stems(string words) => [.. words.Split(' ').Select(StemOf)];

    private static float Weight(string[] stems) => stems.Min(WordRarity.Of);
}
