using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefing.Store.Conversions;

/// <summary>
/// Writes any .NET string so that both databases give it back unit for unit. PostgreSQL's text cannot hold U+0000, and UTF-8
/// cannot hold a lone surrogate; those units, and the escape character U+001A itself, are written as U+001A and four hexadecimal
/// digits. All other text, which is nearly all there is, is stored as it is.
/// </summary>
internal static class StoredText
{
    private const char Escape = '\u001A';
    private const int EscapeLength = 5;

    private static readonly SearchValues<char> s_special = SearchValues.Create([
        '\0',
        Escape,
        .. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit),
    ]);

    /// <summary>The form to store.</summary>
    public static string Encode(string text)
    {
        var first = FirstToEscape(text, 0);
        if (first < 0)
        {
            return text;
        }

        var stored = new StringBuilder(text.Length + EscapeLength * 4);
        var start = 0;
        for (var at = first; at >= 0; at = FirstToEscape(text, start))
        {
            stored
                .Append(text, start, at - start)
                .Append(Escape)
                .Append(CultureInfo.InvariantCulture, $"{(int)text[at]:X4}");
            start = at + 1;
        }

        return stored.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>The text of a stored form.</summary>
    /// <exception cref="FormatException">The stored form was not made by <see cref="Encode"/>.</exception>
    public static string Decode(string stored)
    {
        var at = stored.IndexOf(Escape, StringComparison.Ordinal);
        if (at < 0)
        {
            return stored;
        }

        var text = new StringBuilder(stored.Length);
        var start = 0;
        for (; at >= 0; at = stored.IndexOf(Escape, start))
        {
            if (stored.Length - at < EscapeLength)
            {
                throw new FormatException("A stored text ends within an escape.");
            }

            var unit = ushort.Parse(
                stored.AsSpan(at + 1, EscapeLength - 1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            text.Append(stored, start, at - start).Append((char)unit);
            start = at + EscapeLength;
        }

        return text.Append(stored, start, stored.Length - start).ToString();
    }

    private static int FirstToEscape(string text, int start)
    {
        while (true)
        {
            var offset = text.AsSpan(start).IndexOfAny(s_special);
            if (offset < 0)
            {
                return -1;
            }

            var at = start + offset;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            start = at + 2;
        }
    }
}
