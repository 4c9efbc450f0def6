namespace Briefing.Analysis.Mentions.Names;

/// <summary>The lexicons of names as one table that matches runs of tokens, whatever their case.</summary>
internal sealed partial class NameLexicon
{
    private const int MostTokens = 8;

    private readonly ulong[] _keys;
    private readonly Entry[] _entries;

    private NameLexicon(Dictionary<ulong, Entry> entries)
    {
        var capacity = 16;
        while (capacity < entries.Count * 2)
        {
            capacity *= 2;
        }

        _keys = new ulong[capacity];
        _entries = new Entry[capacity];
        foreach (var (key, entry) in entries)
        {
            var slot = (int)key & (capacity - 1);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (capacity - 1);
            }

            (_keys[slot], _entries[slot]) = (key, entry);
        }
    }

    /// <summary>The lexicons that come with the library.</summary>
    public static NameLexicon Default { get; } = Load();

    /// <summary>Marks the tokens of a sentence with the kinds of the entries that they are, begin or go on with.</summary>
    public void Mark(Span<NameWord> words)
    {
        for (var first = 0; first < words.Length; first++)
        {
            var key = 0UL;
            for (var at = first; at < words.Length && at < first + MostTokens; at++)
            {
                key = Extend(key, words[at].Lower);
                var slot = Find(key);
                if (slot < 0)
                {
                    break;
                }

                var entry = _entries[slot];
                if (entry.Kinds != 0)
                {
                    Mark(words[first..(at + 1)], entry.Kinds);
                }

                if (!entry.HasMore)
                {
                    break;
                }
            }
        }
    }

    /// <summary>The kinds of the entry that some words are as a whole; 0 where they are none.</summary>
    public uint KindsOf(ReadOnlySpan<NameWord> words)
    {
        var key = 0UL;
        foreach (ref readonly var word in words)
        {
            key = Extend(key, word.Lower);
        }

        var slot = Find(key);
        return slot < 0 ? 0 : _entries[slot].Kinds;
    }

    private static void Mark(Span<NameWord> words, uint kinds)
    {
        if (words.Length == 1)
        {
            words[0].Alone |= kinds;
            return;
        }

        words[0].Begins |= kinds;
        for (var at = 1; at < words.Length; at++)
        {
            words[at].Continues |= kinds;
        }
    }

    private static ulong Extend(ulong key, uint lower)
    {
        key = (key ^ lower) * 0x9E3779B97F4A7C15;
        key ^= key >> 29;
        return key == 0 ? 1 : key;
    }

    private int Find(ulong key)
    {
        var mask = _keys.Length - 1;
        for (var slot = (int)key & mask; _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
            {
                return slot;
            }
        }

        return -1;
    }

    private readonly record struct Entry(uint Kinds, bool HasMore);
}
