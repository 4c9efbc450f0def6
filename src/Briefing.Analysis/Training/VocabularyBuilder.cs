using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Numerics;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Training;

/// <summary>Chooses the words of a model: the frequent ones of the annotated texts, and those with given vectors.</summary>
internal sealed class VocabularyBuilder
{
    private readonly SortedDictionary<uint, int> _counts = [];

    /// <summary>Row 0 stands for all words without a row of their own.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>Counts the words of a text.</summary>
    public void Count(AnalyzedText text)
    {
        foreach (var token in text.Tokens)
        {
            var hash = WordHash.Of(token.Span.Of(text.Text));
            _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
        }
    }

    /// <summary>Makes the vocabulary and the table of vectors.</summary>
    /// <param name="minimumFrequency">How often a word must occur to have a row of its own.</param>
    /// <param name="vectors">The given vectors, frequent words first.</param>
    /// <param name="limit">How many vectors to keep.</param>
    public (Vocabulary Vocabulary, WordVectors Vectors) Build(
        int minimumFrequency,
        IEnumerable<WordVector> vectors,
        int limit
    )
    {
        var rows = new SortedDictionary<uint, VocabularyEntry>();
        foreach (var (hash, _) in _counts.Where(count => count.Value >= minimumFrequency))
        {
            rows[hash] = new VocabularyEntry(hash, Rows++, -1);
        }

        // The network's input is as wide as a whole number of panels; vectors of other lengths get zeros at their ends.
        var values = new List<float>();
        var count = 0;
        var tables = FeatureEncoder.TableSizes(Rows).Sum(table => table.Width);
        var width = PackedMatrix.Pad(tables) - tables;
        foreach (var vector in vectors)
        {
            if (count == limit)
            {
                break;
            }

            width = PackedMatrix.Pad(tables + vector.Values.Length) - tables;
            var hash = WordHash.Of(vector.Word);
            var entry = rows.GetValueOrDefault(hash, new VocabularyEntry(hash, 0, -1));
            if (entry.Vector < 0)
            {
                rows[hash] = entry with { Vector = count++ };
                values.AddRange(vector.Values);
                values.AddRange(new float[width - vector.Values.Length]);
            }
        }

        return (new Vocabulary([.. rows.Values]), WordVectors.Round(width, values.ToArray()));
    }
}
