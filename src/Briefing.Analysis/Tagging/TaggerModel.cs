using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Briefing.Analysis.Tagging;

/// <summary>The weights of the tagger. Immutable and safe to use from many threads.</summary>
public sealed partial class TaggerModel
{
    private readonly Slot[] _slots;
    private readonly ushort[] _pairs;
    private readonly WordSlot[] _words;

    private TaggerModel(ImmutableArray<TagPair> tags, Slot[] slots, ushort[] pairs, WordSlot[] words)
    {
        Tags = tags;
        _slots = slots;
        _pairs = pairs;
        _words = words;
    }

    /// <summary>The tags it chooses between; a tag's number is its place here.</summary>
    public ImmutableArray<TagPair> Tags { get; }

    /// <summary>Adds a feature's weights to the scores of the tags.</summary>
    /// <param name="feature">The feature's hash.</param>
    /// <param name="scores">A score for each tag.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddScores(uint feature, Span<int> scores)
    {
        var key = KeyOf(feature);
        var mask = (uint)_slots.Length - 1;
        for (var index = key & mask; ; index = (index + 1) & mask)
        {
            ref readonly var slot = ref _slots[index];
            if (slot.Key == key)
            {
                foreach (var pair in _pairs.AsSpan(slot.Start, slot.Count))
                {
                    scores[pair >> 8] += (sbyte)pair;
                }

                return;
            }

            if (slot.Key == 0)
            {
                return;
            }
        }
    }

    /// <summary>Adds to a word what the model knows of it: its ambiguity class and its cluster.</summary>
    internal void Complete(ref WordFeatures word)
    {
        var key = KeyOf(word.Lower);
        var mask = (uint)_words.Length - 1;
        for (var index = key & mask; _words[index].Key != 0; index = (index + 1) & mask)
        {
            if (_words[index].Key == key)
            {
                word.Ambiguity = _words[index].Ambiguity;
                word.Cluster = _words[index].Cluster & 0xFFu;
                word.CaseHabit = (uint)_words[index].Cluster >> 8;
                return;
            }
        }
    }

    private static uint KeyOf(uint hash) => hash == 0 ? 1 : hash;

    private static int CapacityFor(int count)
    {
        var capacity = 16;
        while (capacity < count * 2)
        {
            capacity *= 2;
        }

        return capacity;
    }

    private readonly record struct Slot(uint Key, int Start, int Count);

    private readonly record struct WordSlot(uint Key, byte Ambiguity, ushort Cluster);
}
