using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>The words that can be cues, from the embedded lexicons.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueEntry[]> _verbs;
    private readonly FrozenDictionary<string, CueEntry> _nouns;
    private readonly FrozenDictionary<string, CueEntry>.AlternateLookup<ReadOnlySpan<char>> _adjectives;
    private readonly FrozenDictionary<string, CueEntry>.AlternateLookup<ReadOnlySpan<char>> _adverbs;

    private readonly FrozenSet<(string Verb, string Head)> _lookalikes;

    private CueLexicon()
    {
        _verbs = Load("attribution-verbs.tsv", CueKind.Verb)
            .GroupBy(entry => entry.Lemma.Split(' ')[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Lemma.Length).ToArray(),
                StringComparer.Ordinal
            );
        _nouns = Load("attribution-nouns.tsv", CueKind.Noun)
            .ToFrozenDictionary(entry => entry.Lemma, StringComparer.Ordinal);
        _adjectives = ByWords("attribution-adjectives.tsv", CueKind.Adjective);
        _lookalikes = WordList
            .Lines("attribution-lookalikes.tsv")
            .Select(line => line.Split('\t'))
            .SelectMany(cells => cells[1].Split(' ').Select(head => (Verb: cells[0], Head: head)))
            .ToFrozenSet();
        _adverbs = ByWords("attribution-adverbs.tsv", CueKind.Adverb);
    }

    /// <summary>The lexicon of the assembly.</summary>
    public static CueLexicon Default { get; } = new();

    /// <summary>The entries of verbs whose first word has a lemma, phrasal ones first.</summary>
    public ReadOnlySpan<CueEntry> Verbs(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>Whether a verb with an object of this head is an act that reports nothing: "claimed the title".</summary>
    /// <param name="verb">The verb's lemma.</param>
    /// <param name="head">The lemma of the object's head.</param>
    public bool IsLookalike(string verb, string head) => _lookalikes.Contains((verb, head));

    /// <summary>Looks a noun up by its lemma.</summary>
    public bool TryGetNoun(string lemma, [NotNullWhen(true)] out CueEntry? entry) =>
        _nouns.TryGetValue(lemma, out entry);

    /// <summary>Looks an adjective up as it is written, whatever its case.</summary>
    public bool TryGetAdjective(ReadOnlySpan<char> word, [NotNullWhen(true)] out CueEntry? entry) =>
        _adjectives.TryGetValue(word, out entry);

    /// <summary>Looks an adverb up as it is written, whatever its case.</summary>
    public bool TryGetAdverb(ReadOnlySpan<char> word, [NotNullWhen(true)] out CueEntry? entry) =>
        _adverbs.TryGetValue(word, out entry);

    private static FrozenDictionary<string, CueEntry>.AlternateLookup<ReadOnlySpan<char>> ByWords(
        string file,
        CueKind kind
    ) =>
        Load(file, kind)
            .ToFrozenDictionary(entry => entry.Lemma, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<CueEntry> Load(string file, CueKind kind)
    {
        foreach (var line in WordList.Lines(file))
        {
            var cells = line.Split('\t');
            yield return new CueEntry(
                cells[0],
                kind,
                Enum.Parse<CueStance>(cells[1]),
                cells.Length > 2 ? cells[2] : string.Empty
            );
        }
    }
}
