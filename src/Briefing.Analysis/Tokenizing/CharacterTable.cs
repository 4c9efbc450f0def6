using System.Globalization;
using System.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>The class of every code point, by table for the basic plane.</summary>
internal static class CharacterTable
{
    private static readonly CharacterClass[] s_classes = Build();

    /// <summary>The class of a UTF-16 unit; a surrogate is a symbol.</summary>
    public static CharacterClass ClassOf(char unit) => s_classes[unit];

    /// <summary>The class of the code point at a position, and its length in units: 2 for a surrogate pair, else 1.</summary>
    public static CharacterClass ClassAt(ReadOnlySpan<char> text, int position, out int length)
    {
        var unit = text[position];
        length = 1;
        if (!char.IsSurrogate(unit))
        {
            return s_classes[unit];
        }

        if (position + 1 < text.Length && char.IsSurrogatePair(unit, text[position + 1]))
        {
            length = 2;
            var rune = new Rune(unit, text[position + 1]);

            // Tags spell the region of a flag: they belong to the flag before them.
            return rune.Value is >= 0xE0000 and <= 0xE007F
                ? CharacterClass.Mark
                : ClassOf(Rune.GetUnicodeCategory(rune));
        }

        return CharacterClass.Symbol;
    }

    /// <summary>Whether a class shows nothing at the edge of a word: what gaps between tokens are made of.</summary>
    public static bool IsBlank(CharacterClass value) =>
        value is CharacterClass.Space or CharacterClass.LineBreak or CharacterClass.Invisible or CharacterClass.Joiner;

    /// <summary>Whether a class can begin and end a word.</summary>
    public static bool IsWord(CharacterClass value) => value is CharacterClass.Letter or CharacterClass.Digit;

    private static CharacterClass[] Build()
    {
        var classes = new CharacterClass[char.MaxValue + 1];
        for (var unit = 0; unit < classes.Length; unit++)
        {
            classes[unit] = char.IsWhiteSpace((char)unit)
                ? CharacterClass.Space
                : ClassOf(CharUnicodeInfo.GetUnicodeCategory((char)unit));
        }

        Set(classes, "\n\r\u0085\u2028\u2029", CharacterClass.LineBreak);
        Set(classes, "\u00AD\u200C\u200D\u200E\u200F\u2060", CharacterClass.Joiner);

        // Format characters that do show: they stand before Arabic and Syriac numbers.
        Set(classes, "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2", CharacterClass.Letter);
        Set(classes, "'\u2019\u02BC\uFF07", CharacterClass.Apostrophe);
        Set(
            classes,
            "\"`\u2018\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\uFF02",
            CharacterClass.Quote
        );
        Set(classes, "-\u2010\u2011", CharacterClass.Hyphen);
        return classes;
    }

    private static void Set(CharacterClass[] classes, string units, CharacterClass value)
    {
        foreach (var unit in units)
        {
            classes[unit] = value;
        }
    }

    private static CharacterClass ClassOf(UnicodeCategory category) =>
        category switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber =>
                CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                CharacterClass.Mark,
            UnicodeCategory.Control or UnicodeCategory.Format => CharacterClass.Invisible,
            UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation => CharacterClass.Punctuation,
            _ => CharacterClass.Symbol,
        };
}
