using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Briefing.Ingestion.Readers;

/// <summary>
/// Decodes the bytes of an article: UTF-8 with or without a byte order mark, UTF-16 with one or recognised by its
/// zero bytes, and Windows-1252 where the bytes are not UTF-8. Nothing is replaced or dropped: what cannot be decoded
/// exactly is refused.
/// </summary>
public static class TextDecoder
{
    /// <summary>One control character in so many characters makes a file binary.</summary>
    private const int ControlDensity = 100;

    /// <summary>A few stray controls are tolerated in any text.</summary>
    private const int ToleratedControls = 2;

    /// <summary>The largest share of bytes over 0x7F, in percent, that a text in Windows-1252 may have.</summary>
    private const int MaxHighBytePercent = 30;

    /// <summary>Of UTF-16 without a mark, this share of one half of the bytes is zero, in percent.</summary>
    private const int Utf16ZeroPercent = 70;

    private static readonly UTF8Encoding s_utf8 = new(false, true);
    private static readonly UnicodeEncoding s_utf16LittleEndian = new(false, false, true);
    private static readonly UnicodeEncoding s_utf16BigEndian = new(true, false, true);
    private static readonly Encoding s_windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime has no Windows-1252.");

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The bytes as found.</param>
    /// <param name="decoded">The text, where the bytes are one.</param>
    /// <param name="problem">What is wrong and what to do, where they are not.</param>
    /// <returns>Whether the bytes are a text.</returns>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out DecodedText? decoded,
        [NotNullWhen(false)] out string? problem
    )
    {
        decoded = null;
        problem = null;
        if (bytes.IsEmpty)
        {
            problem = "The file is empty. Put the article's text into it, or remove it.";
            return false;
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            decoded = Decode(s_utf8, bytes[3..], "utf-8-bom");
            problem = decoded is null ? Undecodable("UTF-8, as its byte order mark says") : null;
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            problem = Undecodable("an encoding that is read (its mark says UTF-32)");
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            decoded = Decode(s_utf16LittleEndian, bytes[2..], "utf-16le");
            problem = decoded is null ? Undecodable("UTF-16, as its byte order mark says") : null;
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            decoded = Decode(s_utf16BigEndian, bytes[2..], "utf-16be");
            problem = decoded is null ? Undecodable("UTF-16, as its byte order mark says") : null;
        }
        else
        {
            decoded = DecodeUnmarked(bytes, out problem);
        }

        problem ??= decoded is null ? Undecodable("UTF-8, UTF-16 or Windows-1252") : FindProblem(decoded.Text);
        if (problem is not null)
        {
            decoded = null;
            return false;
        }

        return decoded is not null;
    }

    private static DecodedText? DecodeUnmarked(ReadOnlySpan<byte> bytes, out string? problem)
    {
        problem = null;
        if (bytes.Contains((byte)0))
        {
            var decoded = DecodeUnmarkedUtf16(bytes);
            problem = decoded is null
                ? $"The file is binary: byte {bytes.IndexOf((byte)0)} is zero. Export the article as plain text in UTF-8."
                : null;
            return decoded;
        }

        return Decode(s_utf8, bytes, "utf-8") ?? DecodeWindows1252(bytes);
    }

    private static DecodedText? DecodeUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        var zeros = (Even: 0, Odd: 0);
        for (var index = 0; index < bytes.Length; index += 2)
        {
            zeros.Even += bytes[index] == 0 ? 1 : 0;
            zeros.Odd += bytes[index + 1] == 0 ? 1 : 0;
        }

        var enough = (bytes.Length / 2 * Utf16ZeroPercent / 100) + 1;
        return (zeros.Even, zeros.Odd) switch
        {
            (0, _) when zeros.Odd >= enough => Decode(s_utf16LittleEndian, bytes, "utf-16le"),
            (_, 0) when zeros.Even >= enough => Decode(s_utf16BigEndian, bytes, "utf-16be"),
            _ => null,
        };
    }

    private static DecodedText? DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var value in bytes)
        {
            // Windows-1252 leaves these five places empty; .NET would make C1 controls of them.
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return null;
            }

            high += value > 0x7F ? 1 : 0;
        }

        // Text in a Cyrillic, Greek or East Asian code page decodes too, into nonsense; its many high bytes give it away.
        return (long)high * 100 > (long)bytes.Length * MaxHighBytePercent
            ? null
            : new DecodedText(s_windows1252.GetString(bytes), "windows-1252");
    }

    private static DecodedText? Decode(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? FindProblem(string text)
    {
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0)
        {
            return $"The file is binary: character {zero} is zero. Export the article as plain text in UTF-8.";
        }

        var controls = text.Count(character =>
            char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\u0085')
        );
        if (controls > Math.Max(ToleratedControls, text.Length / ControlDensity))
        {
            return $"The file is binary: it has {controls} control characters. Export the article as plain text in UTF-8.";
        }

        return string.IsNullOrWhiteSpace(text)
            ? "The file has nothing but white space. Put the article's text into it, or remove it."
            : null;
    }

    private static string Undecodable(string expected) =>
        $"The file cannot be decoded: it is not valid {expected}. Save it as UTF-8.";
}
