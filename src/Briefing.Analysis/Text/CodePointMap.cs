using System.Collections.Immutable;

namespace Briefing.Analysis.Text;

/// <summary>
/// Converts between UTF-16 offsets, which .NET strings use, and Unicode code point offsets, which the web's selectors
/// and most other languages use. The one place where the two meet.
/// </summary>
/// <remarks>
/// A lone surrogate counts as one code point. Both ways take constant time in a text without surrogate pairs and
/// logarithmic time in the number of pairs otherwise. Immutable and safe to use from many threads.
/// </remarks>
public sealed class CodePointMap
{
    private readonly ImmutableArray<int> _lowSurrogates;

    /// <summary>Creates the map of a text, in one pass over it.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Utf16Length = text.Length;
        _lowSurrogates = FindLowSurrogates(text);
    }

    /// <summary>The length of the text in UTF-16 units.</summary>
    public int Utf16Length { get; }

    /// <summary>The length of the text in code points.</summary>
    public int CodePointLength => Utf16Length - _lowSurrogates.Length;

    /// <summary>How many code points begin before a UTF-16 offset.</summary>
    /// <param name="utf16Offset">From 0 to <see cref="Utf16Length"/>. Inside a pair it counts as the place after the pair.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int ToCodePoints(int utf16Offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16Offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16Offset, Utf16Length);
        return utf16Offset - CountBelow(utf16Offset);
    }

    /// <summary>The UTF-16 offset at which a code point begins.</summary>
    /// <param name="codePointOffset">From 0 to <see cref="CodePointLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int ToUtf16(int codePointOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePointOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePointOffset, CodePointLength);
        var low = 0;
        var high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;

            // The pair with this index ends at code point _lowSurrogates[middle] - middle.
            if (_lowSurrogates[middle] - middle <= codePointOffset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePointOffset + low;
    }

    /// <summary>The start and end of a span in code points, half-open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the text.</exception>
    public (int Start, int End) ToCodePoints(TextSpan span) => (ToCodePoints(span.Start), ToCodePoints(span.End));

    /// <summary>The span of a half-open range of code points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches outside the text or ends before it starts.</exception>
    public TextSpan ToUtf16(int codePointStart, int codePointEnd) =>
        new(ToUtf16(codePointStart), ToUtf16(codePointEnd));

    private int CountBelow(int utf16Offset)
    {
        if (_lowSurrogates.IsEmpty)
        {
            return 0;
        }

        var index = _lowSurrogates.AsSpan().BinarySearch(utf16Offset);
        return index < 0 ? ~index : index;
    }

    private static ImmutableArray<int> FindLowSurrogates(string text)
    {
        var position = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (position < 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<int>();
        for (; position + 1 < text.Length; position++)
        {
            if (char.IsSurrogatePair(text[position], text[position + 1]))
            {
                position++;
                found.Add(position);
            }
        }

        return found.DrainToImmutable();
    }
}
