using System.Runtime.CompilerServices;

namespace Briefing.Analysis.Tagging;

/// <summary>Reads the features of a word from its text, in one pass and without allocating.</summary>
internal static class WordFeatureReader
{
    /// <summary>A word longer than this is read by its first and last units only.</summary>
    private const int LongestWord = 40;

    /// <summary>Reads a word.</summary>
    public static void Read(ReadOnlySpan<char> word, out WordFeatures features)
    {
        features = default;
        Span<char> folded = stackalloc char[LongestWord];
        var length = 0;
        var exact = Start;
        var shape = Start;
        var lastKind = '\0';
        var letters = 0;
        var capitals = 0;
        var head = 0;
        var skipped = word.Length > LongestWord ? word.Length - LongestWord : 0;
        for (var index = 0; index < word.Length; index++)
        {
            if (skipped > 0 && index == LongestWord / 2)
            {
                index += skipped;
            }

            var unit = word[index];
            var kind = KindOf(ref unit);
            if (kind == '\0')
            {
                continue;
            }

            exact = Mix(exact, kind is 'X' ? char.ToUpperInvariant(unit) : unit);
            if (kind != lastKind)
            {
                shape = Mix(shape, kind);
                lastKind = kind;
            }

            letters += kind is 'X' or 'x' ? 1 : 0;
            capitals += kind is 'X' ? 1 : 0;
            features.IsCapitalized |= kind == 'X' && letters == 1;
            folded[length++] = unit;
            if (unit == '-')
            {
                head = length;
            }
        }

        features.Exact = exact;
        features.Shape = shape;
        features.HasLetter = letters > 0;
        features.IsAllCapitals = capitals > 1 && capitals == letters;
        ReadParts(folded[..length], head, ref features);
    }

    /// <summary>The hash that <see cref="WordFeatures.Lower"/> has for a word.</summary>
    public static uint LowerOf(ReadOnlySpan<char> word)
    {
        Read(word, out var features);
        return features.Lower;
    }

    private const uint Start = 2166136261;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash, char unit) => (hash ^ unit) * 16777619;

    private static void ReadParts(ReadOnlySpan<char> folded, int head, ref WordFeatures features)
    {
        var hash = Start;
        var headHash = Start;
        for (var index = 0; index < folded.Length; index++)
        {
            hash = Mix(hash, folded[index]);
            if (index == 1)
            {
                features.Prefix2 = hash;
            }
            else if (index == 2)
            {
                features.Prefix3 = hash;
            }
            else if (index == 3)
            {
                features.Prefix4 = hash;
            }

            if (index >= head)
            {
                headHash = Mix(headHash, folded[index]);
            }
        }

        features.Lower = hash;
        features.Head = head == folded.Length ? hash : headHash;
        hash = Start;
        for (var count = 1; count <= 5; count++)
        {
            hash = Mix(hash, count <= folded.Length ? folded[^count] : '\u0001');
            switch (count)
            {
                case 1:
                    features.Suffix1 = hash;
                    break;
                case 2:
                    features.Suffix2 = hash;
                    break;
                case 3:
                    features.Suffix3 = hash;
                    break;
                case 4:
                    features.Suffix4 = hash;
                    break;
                default:
                    features.Suffix5 = hash;
                    break;
            }
        }
    }

    /// <summary>The kind of a unit, and the unit folded: lower case, plain apostrophe and hyphen, 0 for any digit.</summary>
    private static char KindOf(ref char unit)
    {
        if (char.IsAsciiLetterLower(unit))
        {
            return 'x';
        }

        if (char.IsAsciiLetterUpper(unit))
        {
            unit = (char)(unit | 0x20);
            return 'X';
        }

        if (char.IsAsciiDigit(unit))
        {
            unit = '0';
            return '0';
        }

        return KindOfOther(ref unit);
    }

    private static char KindOfOther(ref char unit)
    {
        switch (unit)
        {
            case '\u2018' or '\u2019' or '\u02BC' or '\uFF07' or '\u2032' or '`':
                unit = '\'';
                return '\'';
            case '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB':
                unit = '"';
                return '"';
            case '\u2010' or '\u2011':
                unit = '-';
                return '-';
            case '\u2013' or '\u2014' or '\u2212':
                unit = '\u2014';
                return '\u2014';
            case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF':
                return '\0';
            default:
                break;
        }

        if (char.IsUpper(unit))
        {
            unit = char.ToLowerInvariant(unit);
            return 'X';
        }

        return char.IsLetter(unit) ? 'x'
            : char.IsDigit(unit) ? '0'
            : unit < '\u0080' ? unit
            : '*';
    }
}
