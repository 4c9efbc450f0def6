using System.Buffers;

namespace Briefing.Ingestion.Languages;

/// <summary>
/// Tells which language an article seems to be in: by its script, and in Latin script by its commonest small words.
/// </summary>
/// <remarks>
/// The question here is only whether an article of some length is in English; a few hundred words of a list answer it in
/// microseconds. A general detector (Lingua) was tried: 72 MB of models beside every program, 90 MB of memory and
/// 2 ms for 800 characters buy nothing for that question.
/// </remarks>
public static class LanguageDetector
{
    /// <summary>How much of a text is looked at, in UTF-16 units.</summary>
    private const int SampleLength = 20_000;

    /// <summary>Fewer letters than this tell nothing.</summary>
    private const int MinLetters = 20;

    /// <summary>A language needs so many of its small words,</summary>
    private const int MinHits = 3;

    /// <summary>and this share of all words, in percent: running text of these languages has 25 to 50.</summary>
    private const int MinHitPercent = 12;

    private const int LongestWord = 12;

    // Letters that the neighbours in script do not have.
    private static readonly SearchValues<char> s_ukrainian = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> s_russian = SearchValues.Create("ыэЫЭ");
    private static readonly SearchValues<char> s_persian = SearchValues.Create("پچژگ");

    /// <summary>Detects the language of a text.</summary>
    /// <returns>A BCP 47 tag, or <see langword="null"/> where the text is too short or too odd to tell.</returns>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        Span<int> counts = stackalloc int[Enum.GetValues<Script>().Length];
        counts.Clear();
        var letters = 0;
        foreach (var character in sample)
        {
            if (char.IsLetter(character))
            {
                counts[(int)ScriptOf(character)]++;
                letters++;
            }
        }

        if (letters == 0 || (letters < MinLetters && counts[(int)Script.Latin] > 0))
        {
            return null;
        }

        // A Japanese text may have more Han than kana, but no Chinese one has kana.
        if (counts[(int)Script.Kana] * 10 > letters)
        {
            return "ja";
        }

        var main = (Script)counts.IndexOf(Max(counts));
        return main switch
        {
            Script.Latin => DetectLatin(sample),
            Script.Cyrillic => sample.ContainsAny(s_ukrainian) ? "uk"
            : sample.ContainsAny(s_russian) ? "ru"
            : null,
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Arabic => sample.ContainsAny(s_persian) ? "fa" : "ar",
            Script.Devanagari => "hi",
            Script.Thai => "th",
            Script.Hangul => "ko",
            Script.Han => "zh",
            _ => null,
        };
    }

    private static string? DetectLatin(ReadOnlySpan<char> sample)
    {
        Span<int> hits = stackalloc int[FunctionWords.Tags.Count];
        hits.Clear();
        var lookup = FunctionWords.Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        var words = 0;
        for (var index = 0; index < sample.Length; )
        {
            if (!char.IsLetter(sample[index]))
            {
                index++;
                continue;
            }

            var start = index;
            while (index < sample.Length && char.IsLetter(sample[index]))
            {
                index++;
            }

            words++;
            var length = index - start;
            if (length > LongestWord)
            {
                continue;
            }

            _ = sample[start..index].ToLowerInvariant(lower);
            if (lookup.TryGetValue(lower[..length], out var languages))
            {
                foreach (var language in languages)
                {
                    hits[language]++;
                }
            }
        }

        var most = Max(hits);
        var best = hits.IndexOf(most);
        var isTie = hits[(best + 1)..].Contains(most);
        return most < MinHits || most * 100 < words * MinHitPercent || isTie ? null : FunctionWords.Tags[best];
    }

    private static int Max(ReadOnlySpan<int> values)
    {
        var most = values[0];
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }

    private static Script ScriptOf(char character) =>
        character switch
        {
            < '\u0250' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
            >= '\u0370' and < '\u0400' => Script.Greek,
            >= '\u0400' and < '\u0530' => Script.Cyrillic,
            >= '\u0590' and < '\u0600' => Script.Hebrew,
            >= '\u0600' and < '\u0780' => Script.Arabic,
            >= '\u0900' and < '\u0980' => Script.Devanagari,
            >= '\u0E00' and < '\u0E80' => Script.Thai,
            >= '\u3040' and < '\u3100' => Script.Kana,
            >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7B0' => Script.Hangul,
            >= '\u3400' and < '\uA000' => Script.Han,
            _ => Script.Other,
        };
}
