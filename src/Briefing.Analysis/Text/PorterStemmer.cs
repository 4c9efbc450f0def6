namespace Briefing.Analysis.Text;

/// <summary>
/// Takes the endings off English words (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980). Stems are keys
/// for matching, not words.
/// </summary>
public static class PorterStemmer
{
    private static readonly (string Ending, string Replacement)[] s_step2 =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("abli", "able"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Replacement)[] s_step3 =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    private static readonly (string Ending, string Replacement)[] s_step4 =
    [
        ("al", ""),
        ("ance", ""),
        ("ence", ""),
        ("er", ""),
        ("ic", ""),
        ("able", ""),
        ("ible", ""),
        ("ant", ""),
        ("ement", ""),
        ("ment", ""),
        ("ent", ""),
        ("ion", ""),
        ("ou", ""),
        ("ism", ""),
        ("ate", ""),
        ("iti", ""),
        ("ous", ""),
        ("ive", ""),
        ("ize", ""),
    ];

    /// <summary>The stem of a lower-case ASCII word. Words of one or two letters and words with digits are left alone.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var stem = Step1C(Step1B(Step1A(word)));
        stem = Replace(stem, s_step2, 0);
        stem = Replace(stem, s_step3, 0);
        stem = Replace(stem, s_step4, 1);
        return Step5(stem);
    }

    private static string Step1A(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2]
        : Ends(word, "s") && !Ends(word, "ss") ? word[..^1]
        : word;

    private static string Step1B(string word)
    {
        if (Ends(word, "eed"))
        {
            return Measure(word, word.Length - 3) > 0 ? word[..^1] : word;
        }

        var length =
            Ends(word, "ed") ? word.Length - 2
            : Ends(word, "ing") ? word.Length - 3
            : -1;
        if (length < 0 || !HasVowel(word, length))
        {
            return word;
        }

        var stem = word[..length];
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
        {
            return stem + "e";
        }

        if (EndsDoubled(stem) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return Measure(stem, stem.Length) == 1 && EndsShort(stem, stem.Length) ? stem + "e" : stem;
    }

    private static string Step1C(string word) =>
        Ends(word, "y") && HasVowel(word, word.Length - 1) ? word[..^1] + "i" : word;

    private static string Step5(string word)
    {
        if (Ends(word, "e"))
        {
            var measure = Measure(word, word.Length - 1);
            if (measure > 1 || (measure == 1 && !EndsShort(word, word.Length - 1)))
            {
                word = word[..^1];
            }
        }

        return Ends(word, "ll") && Measure(word, word.Length - 1) > 1 ? word[..^1] : word;
    }

    // Of the endings that fit, the longest counts, whether or not its condition then holds.
    private static string Replace(string word, (string Ending, string Replacement)[] rules, int above)
    {
        var best = ("", "");
        foreach (var rule in rules)
        {
            if (rule.Ending.Length > best.Item1.Length && Ends(word, rule.Ending))
            {
                best = rule;
            }
        }

        var (ending, replacement) = best;
        var length = word.Length - ending.Length;
        if (ending.Length == 0 || Measure(word, length) <= above)
        {
            return word;
        }

        return ending == "ion" && (length == 0 || word[length - 1] is not ('s' or 't'))
            ? word
            : string.Concat(word.AsSpan(0, length), replacement);
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsConsonant(string word, int at) =>
        word[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => at == 0 || !IsConsonant(word, at - 1),
            _ => true,
        };

    private static bool HasVowel(string word, int length)
    {
        for (var at = 0; at < length; at++)
        {
            if (!IsConsonant(word, at))
            {
                return true;
            }
        }

        return false;
    }

    // Porter's m: how often a consonant follows a vowel in the first letters of the word.
    private static int Measure(string word, int length)
    {
        var measure = 0;
        var afterVowel = false;
        for (var at = 0; at < length; at++)
        {
            var consonant = IsConsonant(word, at);
            measure += consonant && afterVowel ? 1 : 0;
            afterVowel = !consonant;
        }

        return measure;
    }

    private static bool EndsDoubled(string word) =>
        word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    // Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y.
    private static bool EndsShort(string word, int length) =>
        length >= 3
        && IsConsonant(word, length - 1)
        && !IsConsonant(word, length - 2)
        && IsConsonant(word, length - 3)
        && word[length - 1] is not ('w' or 'x' or 'y');
}
