using System.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Finds the rows of words by the hash of their letters; the words themselves are not kept.</summary>
internal sealed class Vocabulary
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int[] _vectors;
    private readonly int _mask;

    /// <summary>Creates a vocabulary.</summary>
    /// <param name="entries">For each word its hash, its row in the learned table (0: none) and its given vector (-1: none).</param>
    public Vocabulary(IReadOnlyCollection<(uint Hash, int Row, int Vector)> entries)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        _vectors = new int[size];
        foreach (var (hash, row, vector) in entries)
        {
            var place = (int)hash & _mask;
            while (_keys[place] != 0 && _keys[place] != hash)
            {
                place = (place + 1) & _mask;
            }

            if (_keys[place] == 0)
            {
                (_keys[place], _rows[place], _vectors[place]) = (hash, row, vector);
            }
        }
    }

    /// <summary>Finds a word.</summary>
    /// <returns>Its row, 0 for none, and its vector, -1 for none.</returns>
    public (int Row, int Vector) Find(uint hash)
    {
        var place = (int)hash & _mask;
        while (_keys[place] != 0)
        {
            if (_keys[place] == hash)
            {
                return (_rows[place], _vectors[place]);
            }

            place = (place + 1) & _mask;
        }

        return (0, -1);
    }
}
