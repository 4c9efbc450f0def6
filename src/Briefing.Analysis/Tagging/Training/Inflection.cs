namespace Briefing.Analysis.Tagging.Training;

/// <summary>The regular forms of English verbs.</summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>For each tag that marks a form, how that form is made from the base.</summary>
    public static IReadOnlyList<(PennTag Tag, Func<string, string> Inflect)> Regular { get; } =
    [(PennTag.VBD, Past), (PennTag.VBN, Past), (PennTag.VBG, Gerund), (PennTag.VBZ, Third)];

    /// <summary>The past tense, which is the participle as well.</summary>
    public static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : EndsInConsonantY(verb) ? verb[..^1] + "ied"
        : Stem(verb) + "ed";

    /// <summary>The form with "-ing".</summary>
    public static string Gerund(string verb) =>
        verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
        : verb.EndsWith('e') && !Vowels.Contains(verb[^2], StringComparison.Ordinal) && verb[^2] != 'y'
            ? verb[..^1] + "ing"
        : Stem(verb) + "ing";

    /// <summary>The third person, which is how a noun makes its plural as well.</summary>
    public static string Third(string verb) =>
        EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'x' or 'z' or 'o'
        || verb.EndsWith("ch", StringComparison.Ordinal)
        || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es"
        : verb + "s";

    private static bool EndsInConsonantY(string verb) =>
        verb[^1] == 'y' && !Vowels.Contains(verb[^2], StringComparison.Ordinal);

    /// <summary>The base, its last consonant doubled where it has one syllable and ends in vowel and consonant: plan, planned.</summary>
    private static string Stem(string verb)
    {
        var isVowel = Vowels.Contains(verb[^2], StringComparison.Ordinal);
        var doubles =
            isVowel
            && verb[^1] is not ('w' or 'x' or 'y')
            && !Vowels.Contains(verb[^1], StringComparison.Ordinal)
            && verb.Count(letter => Vowels.Contains(letter, StringComparison.Ordinal)) == 1;
        return doubles ? verb + verb[^1] : verb;
    }
}
