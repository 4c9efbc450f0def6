using System.Globalization;
using System.Text;
using Briefing.Analysis.Text;

namespace Briefing.Store.Search;

/// <summary>
/// Turns text into search terms: words without case, accents, apostrophes and English endings. Both databases store and match
/// what this class makes, with their own stemming off, so that they find the same and what is found can be marked in the text.
/// Stop words are kept: "WHO", "US" and "IT" matter in news. A change here needs a migration that makes the stored terms anew.
/// </summary>
internal static class SearchTerms
{
    /// <summary>
    /// How many characters of terms of one article are indexed, some 60,000 words. PostgreSQL refuses vectors of over a megabyte.
    /// </summary>
    public const int MaxLength = 400_000;

    /// <summary>Stands between two indexed parts, so that no phrase crosses; no term starts with a digit.</summary>
    public const char Boundary = '0';

    private const int MaxTermLength = 64;

    /// <summary>The terms of a text, in order.</summary>
    public static IEnumerable<SearchTerm> Read(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (!IsWord(text, at, out var width))
            {
                at += width;
                continue;
            }

            var start = at;
            var word = new StringBuilder();
            var end = ReadWord(text, start, word);
            at = end;
            // A possessive ending is passed over, so that the mark covers the word alone and "Iran's" is "Iran".
            if (at + 1 < text.Length && IsApostrophe(text[at]) && text[at + 1] is 's' or 'S')
            {
                at += 2;
            }

            var term = Fold(word.ToString());
            if (term.Length > 0)
            {
                yield return new SearchTerm(term, new TextSpan(start, end));
            }
        }
    }

    /// <summary>The terms of several parts as one string for the database: single spaces between, <see cref="Boundary"/> between parts.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is null)
            {
                continue;
            }

            if (joined.Length > 0)
            {
                joined.Append(' ').Append(Boundary);
            }

            foreach (var (term, _) in Read(part))
            {
                if (joined.Length + term.Length >= MaxLength)
                {
                    return joined.ToString();
                }

                joined.Append(joined.Length > 0 ? " " : "").Append(term);
            }
        }

        return joined.ToString();
    }

    private static int ReadWord(string text, int start, StringBuilder word)
    {
        var at = start;
        while (at < text.Length)
        {
            if (IsWord(text, at, out var width))
            {
                word.Append(text, at, width);
                at += width;
            }
            else if (JoinsWord(text, start, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "don't" and "O'Neill" are one word each, "Iran's" is "Iran"; "U.S." is "US".
    private static bool JoinsWord(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetter(text[at + 1]))
        {
            return false;
        }

        var endsNext = at + 2 >= text.Length || !IsWord(text, at + 2, out _);
        return text[at] == '.'
            ? endsNext && (at - start == 1 || (at - start >= 2 && text[at - 2] == '.'))
            : IsApostrophe(text[at]) && !(endsNext && text[at + 1] is 's' or 'S');
    }

    private static bool IsApostrophe(char unit) => unit is '\'' or '\u2019' or '\u02BC';

    private static bool IsWord(string text, int at, out int width)
    {
        if (Rune.TryGetRuneAt(text, at, out var rune))
        {
            width = rune.Utf16SequenceLength;
            return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
        }

        width = 1;
        return false;
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        var isAscii = true;
        foreach (var rune in (Ascii.IsValid(word) ? word : word.Normalize(NormalizationForm.FormKD)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                isAscii &= rune.IsAscii;
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        if (!isAscii)
        {
            return Spell(folded.ToString());
        }

        var term = PorterStemmer.Stem(folded.ToString());
        return Cut(term.Length > 0 && char.IsAsciiDigit(term[0]) ? "n" + term : term);
    }

    // The databases disagree about which letters of other scripts make words, so they are shown ASCII only.
    private static string Spell(string word)
    {
        var spelled = new StringBuilder("u");
        foreach (var unit in word)
        {
            spelled.Append(CultureInfo.InvariantCulture, $"{(int)unit:x}");
        }

        return Cut(spelled.ToString());
    }

    private static string Cut(string term) => term.Length <= MaxTermLength ? term : term[..MaxTermLength];
}
