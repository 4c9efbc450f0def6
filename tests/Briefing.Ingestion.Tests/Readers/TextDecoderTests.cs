using System.Text;
using Briefing.Ingestion.Readers;

namespace Briefing.Ingestion.Tests.Readers;

public sealed class TextDecoderTests
{
    private const string Sample = "The café’s owner said: “No — 10 € is fair.”\r\nThat was all.\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1252")]
    public void Text_in_any_encoding_that_is_read_comes_back_exactly(string encoding)
    {
        var bytes = Encode(Sample, encoding);
        Assert.True(TextDecoder.TryDecode(bytes, out var decoded, out _));
        Assert.Equal(Sample, decoded.Text);
        Assert.Equal(encoding, decoded.Encoding);
    }

    [Theory]
    [InlineData(false, "utf-16le")]
    [InlineData(true, "utf-16be")]
    public void Utf16_without_a_mark_is_recognised_by_its_zero_bytes(bool bigEndian, string expected)
    {
        var bytes = new UnicodeEncoding(bigEndian, false).GetBytes("Nothing was decided, the mayor said. 🚀\n");
        Assert.True(TextDecoder.TryDecode(bytes, out var decoded, out _));
        Assert.Equal(expected, decoded.Encoding);
        Assert.EndsWith("🚀\n", decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_beyond_the_basic_plane_and_lone_marks_inside_are_kept()
    {
        const string Text = "Rocket 🚀, family 👨‍👩‍👧, e\u0301, inner mark \uFEFF here.";
        Assert.True(TextDecoder.TryDecode(Encoding.UTF8.GetBytes(Text), out var decoded, out _));
        Assert.Equal(Text, decoded.Text);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("20 09 0D 0A", "white space")]
    [InlineData("EF BB BF", "white space")]
    [InlineData("41 00 42", "binary")]
    [InlineData("50 4B 03 04 14 00 00 00 08 00", "binary")]
    [InlineData("01 02 03 04 05 06 07 08", "control")]
    [InlineData("EF BB BF 41 FF", "byte order mark")]
    [InlineData("FF FE 41 00 00 D8", "UTF-16")]
    [InlineData("FE FF D8 00 00 41", "UTF-16")]
    [InlineData("FF FE 41", "UTF-16")]
    [InlineData("FF FE 00 00 41 00 00 00", "UTF-32")]
    [InlineData("41 81 42", "cannot be decoded")]
    [InlineData("CF F0 E8 E2 E5 F2 20 EC E8 F0", "cannot be decoded")]
    public void Bytes_that_are_no_text_are_refused_with_what_to_do(string hex, string expected)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.False(TextDecoder.TryDecode(bytes, out var decoded, out var problem));
        Assert.Null(decoded);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Matches("(Save|Export|Put) ", problem);
    }

    [Fact]
    public void A_stray_control_character_does_not_make_a_text_binary()
    {
        var bytes = Encoding.UTF8.GetBytes("Page one.\f\u001bPage two, the clerk said, was missing.");
        Assert.True(TextDecoder.TryDecode(bytes, out _, out _));
    }

    [Fact]
    public void Random_bytes_are_decoded_exactly_or_refused()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = new byte[random.Next(1, 64)];
            random.NextBytes(bytes);
            if (TextDecoder.TryDecode(bytes, out var decoded, out var problem))
            {
                Assert.Equal(bytes, Encode(decoded.Text, decoded.Encoding, bytes));
                Assert.DoesNotContain('\0', decoded.Text);
            }
            else
            {
                Assert.NotEmpty(problem);
            }
        }
    }

    private static byte[] Encode(string text, string encoding, byte[]? original = null)
    {
        var hasMark =
            original is null
            || original.AsSpan().StartsWith((byte[])[0xFF, 0xFE])
            || original.AsSpan().StartsWith((byte[])[0xFE, 0xFF]);
        Encoding codec = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(false, hasMark),
            "utf-16be" => new UnicodeEncoding(true, hasMark),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        return [.. codec.GetPreamble(), .. codec.GetBytes(text)];
    }
}
