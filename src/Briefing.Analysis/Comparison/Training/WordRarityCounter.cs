using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison.Training;

/// <summary>Counts in how many sentences each stem stands, for the table of <c>Lexicons/word-rarity.tsv</c>.</summary>
public sealed class WordRarityCounter
{
    private readonly Dictionary<string, int> _sentences = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Counts a sentence.</summary>
    /// <param name="words">Its words as written.</param>
    public void Add(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _count++;
        var stems = words
            .Where(word => word.Length > 0 && char.IsLetter(word[0]))
            .Select(word => PorterStemmer.Stem(word.ToLowerInvariant()))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var stem in stems)
        {
            _sentences[stem] = _sentences.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>The table: a stem and its bits times ten a line, ordered by stem.</summary>
    /// <param name="fewest">Stems in fewer sentences are left out.</param>
    public IEnumerable<string> Lines(int fewest) =>
        _sentences
            .Where(pair => pair.Value >= fewest)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair.Key}\t{Math.Round(10 * Math.Log2((double)_count / pair.Value)):0}"
                )
            );
}
