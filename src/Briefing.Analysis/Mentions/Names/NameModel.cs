using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>The weights of the name tagger, a linear-chain model. Immutable and safe to use from many threads.</summary>
public sealed partial class NameModel
{
    private readonly Slot[] _slots;
    private readonly sbyte[] _weights;
    private readonly int[] _transitions;

    private NameModel(uint[] keys, sbyte[] weights, int[] transitions)
    {
        var capacity = 16;
        while (capacity < keys.Length * 2)
        {
            capacity *= 2;
        }

        _slots = new Slot[capacity];
        _weights = weights;
        _transitions = transitions;
        for (var row = 0; row < keys.Length; row++)
        {
            var index = keys[row] & (uint)(capacity - 1);
            while (_slots[index].RowPlusOne != 0)
            {
                index = (index + 1) & (uint)(capacity - 1);
            }

            _slots[index] = new Slot(keys[row], row + 1);
        }
    }

    /// <summary>How many features have weights.</summary>
    public int FeatureCount => _weights.Length / NameLabels.RowLength;

    /// <summary>What it adds to the score that one label follows another; where it may not, a very low number.</summary>
    internal ReadOnlySpan<int> Transitions => _transitions;

    /// <summary>Puts a model together.</summary>
    /// <param name="keys">The hashes of the features, each once, ascending.</param>
    /// <param name="weights">For each feature a row of <see cref="NameLabels.RowLength"/> weights.</param>
    /// <param name="transitions">From label to label, by rows of <see cref="NameLabels.Count"/>.</param>
    internal static NameModel Create(uint[] keys, sbyte[] weights, int[] transitions) =>
        new(keys, weights, transitions);

    /// <summary>Sums the weights of a token's features, by label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        var mask = (uint)_slots.Length - 1;
        foreach (var feature in features)
        {
            for (var index = feature & mask; ; index = (index + 1) & mask)
            {
                var slot = _slots[index];
                if (slot.RowPlusOne == 0)
                {
                    break;
                }

                if (slot.Key == feature)
                {
                    ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
                    var row = Vector128.LoadUnsafe(ref first, (nuint)(slot.RowPlusOne - 1) * NameLabels.RowLength);
                    low += Vector128.WidenLower(row);
                    high += Vector128.WidenUpper(row);
                    break;
                }
            }
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    private readonly record struct Slot(uint Key, int RowPlusOne);
}
