using System.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Finds the rows of words by the hash of their letters; the words themselves are not kept. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly VocabularyEntry[] _table;
    private readonly int _mask;

    /// <summary>Creates a vocabulary; of entries with the same hash the first one stays.</summary>
    public Vocabulary(IReadOnlyCollection<VocabularyEntry> entries)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        _mask = size - 1;
        _table = new VocabularyEntry[size];
        foreach (var entry in entries)
        {
            var place = PlaceOf(entry.Hash);
            if (_table[place].Hash == 0)
            {
                _table[place] = entry;
            }
        }
    }

    /// <summary>The entries, by their hash.</summary>
    public IEnumerable<VocabularyEntry> Entries => _table.Where(entry => entry.Hash != 0).OrderBy(entry => entry.Hash);

    /// <summary>Finds a word.</summary>
    /// <returns>Its row, 0 for none, and its vector, -1 for none.</returns>
    public (int Row, int Vector) Find(uint hash)
    {
        var entry = _table[PlaceOf(hash)];
        return entry.Hash == 0 ? (0, -1) : (entry.Row, entry.Vector);
    }

    private int PlaceOf(uint hash)
    {
        var place = (int)hash & _mask;
        while (_table[place].Hash != 0 && _table[place].Hash != hash)
        {
            place = (place + 1) & _mask;
        }

        return place;
    }
}
