namespace Briefing.Analysis.Tagging;

/// <summary>The lemmas of one text, so that a word that comes again costs nothing. For one thread.</summary>
internal sealed class LemmaCache(string text, Lemmatizer lemmatizer)
{
    private Entry[] _entries = new Entry[256];
    private int _count;

    /// <summary>The lemma of a word.</summary>
    /// <param name="start">The word's first unit.</param>
    /// <param name="end">One past its last unit.</param>
    /// <param name="hash">Any hash of the word.</param>
    /// <param name="tag">Its tag.</param>
    public string Get(int start, int end, uint hash, PennTag tag)
    {
        var word = text.AsSpan(start, end - start);
        var key = ((hash ^ ((uint)tag * 0x9E3779B1)) * 0x85EBCA77) | 1;
        var mask = (uint)_entries.Length - 1;
        var slot = (key >> 7) & mask;
        while (_entries[slot].Key != 0)
        {
            ref readonly var entry = ref _entries[slot];
            if (entry.Key == key && entry.Tag == tag && text.AsSpan(entry.Start, entry.Length).SequenceEqual(word))
            {
                return entry.Lemma;
            }

            slot = (slot + 1) & mask;
        }

        var lemma = lemmatizer.Lemmatize(word, tag);
        Add(slot, new Entry(key, tag, start, word.Length, lemma));
        return lemma;
    }

    private void Add(uint slot, Entry entry)
    {
        _entries[slot] = entry;
        _count++;
        if (_count * 2 <= _entries.Length)
        {
            return;
        }

        var old = _entries;
        _entries = new Entry[old.Length * 2];
        var mask = (uint)_entries.Length - 1;
        foreach (var moved in old)
        {
            if (moved.Key != 0)
            {
                var target = (moved.Key >> 7) & mask;
                while (_entries[target].Key != 0)
                {
                    target = (target + 1) & mask;
                }

                _entries[target] = moved;
            }
        }
    }

    private readonly record struct Entry(uint Key, PennTag Tag, int Start, int Length, string Lemma);
}
