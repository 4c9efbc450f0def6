using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Sorts tokens by the look of their letters.</summary>
internal static class WordShape
{
    /// <summary>The shape of a token: a number below 16.</summary>
    public static int Of(ReadOnlySpan<char> word, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.Quote:
                return 10;
            case TokenKind.Punctuation:
                return 9;
            case TokenKind.Symbol:
                return 11;
            case TokenKind.Number:
                return 5;
        }

        var upper = 0;
        var lower = 0;
        var digits = 0;
        foreach (var character in word)
        {
            upper += char.IsUpper(character) ? 1 : 0;
            lower += char.IsLower(character) ? 1 : 0;
            digits += char.IsDigit(character) ? 1 : 0;
        }

        var hyphen = word.Contains('-');
        return digits > 0 ? 6
            : upper == 0 ? (hyphen ? 7 : 0)
            : lower == 0 ? (upper > 1 ? 2 : 3)
            : !char.IsUpper(word[0]) ? 4
            : hyphen ? 8
            : upper > 1 ? 12
            : 1;
    }
}
