using System.Globalization;
using System.Text;

namespace Briefing.Ingestion.Anchoring;

/// <summary>
/// Cuts two texts into tokens whose keys can be compared. White space and line endings make no difference, nor do the shapes
/// of quotation marks, apostrophes and dashes, nor composed and decomposed letters.
/// </summary>
internal sealed class AnchorVocabulary
{
    /// <summary>Longer words are compared as wholes: nobody misspells them by a letter.</summary>
    private const int MaxComparedLength = 40;

    private const int MinComparedLength = 4;

    private static readonly string[] s_ends = [".", "!", "?", "…"];

    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly Dictionary<long, float> _similarities = [];

    /// <summary>Cuts a text.</summary>
    public AnchorToken[] Read(string text)
    {
        var tokens = new List<AnchorToken>(text.Length / 5);
        for (var position = 0; position < text.Length; )
        {
            var length = ElementLength(text, position);
            if (char.IsWhiteSpace(text[position]))
            {
                position += length;
                continue;
            }

            var end = position + length;
            if (IsWord(text, position))
            {
                end = FindWordEnd(text, end);
            }

            var key = KeyOf(text.AsSpan(position, end - position));
            tokens.Add(new AnchorToken(position, end, key, BreakAfter(text, end, _words[key])));
            position = end;
        }

        return [.. tokens];
    }

    /// <summary>How alike two writings are: 1 if they are the same, 0 if they are not slips of one another.</summary>
    public float Similarity(int one, int other)
    {
        if (one == other)
        {
            return 1;
        }

        var (first, second) = (_words[one], _words[other]);
        var longest = Math.Max(first.Length, second.Length);
        if (
            Math.Min(first.Length, second.Length) < MinComparedLength
            || longest > MaxComparedLength
            || Math.Abs(first.Length - second.Length) * 3 > longest
        )
        {
            return string.Equals(first, second, StringComparison.OrdinalIgnoreCase) ? 0.9f : 0;
        }

        var pair = ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
        if (!_similarities.TryGetValue(pair, out var similarity))
        {
            var distance = EditDistance.Between(first, second);
            similarity = distance * 3 <= longest ? 1 - (float)distance / longest : 0;
            _similarities.Add(pair, similarity);
        }

        return similarity;
    }

    private static TextBreak BreakAfter(string text, int end, string word)
    {
        var lines = 0;
        for (; end < text.Length && char.IsWhiteSpace(text[end]); end++)
        {
            lines += text[end] == '\n' ? 1 : 0;
        }

        return lines > 1 ? TextBreak.Paragraph
            : s_ends.Contains(word) ? TextBreak.Sentence
            : TextBreak.None;
    }

    private static int FindWordEnd(string text, int end)
    {
        while (end < text.Length)
        {
            var isJoiner =
                text[end] is '\'' or '’' or '.' or ','
                && end + 1 < text.Length
                && (
                    text[end] is '\'' or '’'
                        ? char.IsLetter(text[end - 1]) && char.IsLetter(text[end + 1])
                        : char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1])
                );
            if (isJoiner)
            {
                end++;
            }
            else if (!IsWord(text, end))
            {
                break;
            }
            else
            {
                end += ElementLength(text, end);
            }
        }

        return end;
    }

    private static bool IsWord(string text, int position) =>
        Rune.TryGetRuneAt(text, position, out var rune) && Rune.IsLetterOrDigit(rune);

    private static int ElementLength(string text, int position)
    {
        // Most text is ASCII, where an element is a character.
        if (position + 1 == text.Length || (char.IsAscii(text[position]) && char.IsAscii(text[position + 1])))
        {
            return 1;
        }

        return StringInfo.GetNextTextElementLength(text.AsSpan(position));
    }

    private int KeyOf(ReadOnlySpan<char> writing)
    {
        var lookup = _keys.GetAlternateLookup<ReadOnlySpan<char>>();
        if (System.Text.Ascii.IsValid(writing) && lookup.TryGetValue(writing, out var known))
        {
            return known;
        }

        var folded = Fold(writing.ToString());
        if (!_keys.TryGetValue(folded, out var key))
        {
            key = _words.Count;
            _words.Add(folded);
            _keys.Add(folded, key);
        }

        return key;
    }

    private static string Fold(string writing)
    {
        if (System.Text.Ascii.IsValid(writing))
        {
            return writing;
        }

        // A lone surrogate cannot be normalized; it is kept as it is.
        var composed = IsWellFormed(writing) ? writing.Normalize(NormalizationForm.FormC) : writing;
        return string.Create(
            composed.Length,
            composed,
            static (folded, from) =>
            {
                for (var index = 0; index < folded.Length; index++)
                {
                    folded[index] = from[index] switch
                    {
                        '‘' or '’' or 'ʼ' or '‛' => '\'',
                        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
                        var other => other,
                    };
                }
            }
        );
    }

    private static bool IsWellFormed(string writing)
    {
        for (var position = 0; position < writing.Length; position++)
        {
            if (char.IsSurrogate(writing[position]) && !Rune.TryGetRuneAt(writing, position++, out _))
            {
                return false;
            }
        }

        return true;
    }
}
