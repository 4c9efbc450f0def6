using Briefing.Store.Conversions;

namespace Briefing.Store.Tests.Conversions;

public sealed class StoredTextTests
{
    // Not attributes: their arguments are kept as UTF-8, which cannot hold half a surrogate pair.
    public static TheoryData<string, string> Forms { get; } =
        new()
        {
            { "", "" },
            { "plain 🚀 text", "plain 🚀 text" },
            { "\0", "\u001A0000" },
            { "a\u001Ab", "a\u001A001Ab" },
            { "\ud83d", "\u001AD83D" },
            { "\ude80\ud83d", "\u001ADE80\u001AD83D" },
            { "\ud83d🚀", "\u001AD83D🚀" },
            { "x\0y\0", "x\u001A0000y\u001A0000" },
        };

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void Only_what_a_database_cannot_hold_is_escaped(string text, string stored)
    {
        Assert.Equal(stored, StoredText.Encode(text), StringComparer.Ordinal);
        Assert.Equal(text, StoredText.Decode(stored), StringComparer.Ordinal);
    }

    [Fact]
    public void Any_units_come_back_and_what_is_stored_is_valid_unicode()
    {
        var random = new Random(1);
        char[] units = ['\0', '\u001A', 'a', '0', 'D', '8', '\ud83d', '\ude80', '\ud800', '\udfff', 'é'];
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string(random.GetItems(units, random.Next(12)));

            var stored = StoredText.Encode(text);

            Assert.Equal(text, StoredText.Decode(stored), StringComparer.Ordinal);
            Assert.DoesNotContain('\0', stored);
            Assert.DoesNotContain(
                '\uFFFD',
                System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(stored))
            );
        }
    }
}
