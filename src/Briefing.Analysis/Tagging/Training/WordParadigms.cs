namespace Briefing.Analysis.Tagging.Training;

/// <summary>
/// What the forms of a word tell of its other forms: a text with "denied" and "deny" tells how "denies" will be tagged,
/// and "dispute", which is noun and verb, that "disputes" may be either.
/// </summary>
internal static class WordParadigms
{
    /// <summary>A word that occurs less often shows no paradigm.</summary>
    private const int FewestOccurrences = 2;

    /// <summary>A part of speech with a smaller share of a word's occurrences does not count.</summary>
    private const double SmallestShare = 0.1;

    /// <summary>Which parts of speech a lemma has, the more frequent one first.</summary>
    private enum Kind
    {
        Verb,
        Noun,
        VerbNoun,
        NounVerb,
    }

    private enum Form
    {
        Base,
        WithS,
        Past,
        Gerund,
    }

    /// <summary>The forms without a class, each with the one that most seen words of its kind have.</summary>
    /// <param name="sentences">The tagged sentences.</param>
    /// <param name="classes">The classes of the words that are seen often enough, by the hash of their lower form.</param>
    public static Dictionary<uint, byte> Derive(
        IEnumerable<TaggedSentence> sentences,
        IReadOnlyDictionary<uint, byte> classes
    )
    {
        var kinds = KindsOf(sentences);
        var usual = UsualClasses(kinds, classes);
        var derived = new Dictionary<uint, byte>();
        foreach (var (lemma, kind) in kinds)
        {
            foreach (var (form, word) in FormsOf(lemma, kind))
            {
                var hash = WordFeatureReader.LowerOf(word);
                if (!classes.ContainsKey(hash) && usual.TryGetValue((kind, form), out var own))
                {
                    derived.TryAdd(hash, own);
                }
            }
        }

        return derived;
    }

    /// <summary>The class that most words of a kind have in a form.</summary>
    private static Dictionary<(Kind Kind, Form Form), byte> UsualClasses(
        IReadOnlyDictionary<string, Kind> kinds,
        IReadOnlyDictionary<uint, byte> classes
    ) =>
        kinds
            .SelectMany(pair => FormsOf(pair.Key, pair.Value).Select(form => (pair.Value, form.Form, form.Word)))
            .Select(item => (Key: (item.Value, item.Form), Class: ClassOf(item.Word, classes)))
            .Where(item => item.Class != 0)
            .GroupBy(item => item.Key)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .CountBy(item => item.Class)
                        .OrderByDescending(entry => entry.Value)
                        .ThenBy(entry => entry.Key)
                        .First()
                        .Key
            );

    private static byte ClassOf(string word, IReadOnlyDictionary<uint, byte> classes) =>
        classes.GetValueOrDefault(WordFeatureReader.LowerOf(word));

    private static SortedDictionary<string, Kind> KindsOf(IEnumerable<TaggedSentence> sentences)
    {
        var counts = new Dictionary<string, (int Verb, int Noun, int All)>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (word.Lemma.Length > 2 && word.Lemma.All(char.IsAsciiLetterLower))
            {
                var count = counts.GetValueOrDefault(word.Lemma);
                count.Verb += word.Tags.Universal is UniversalTag.Verb ? 1 : 0;
                count.Noun += word.Tags.Universal is UniversalTag.Noun ? 1 : 0;
                count.All++;
                counts[word.Lemma] = count;
            }
        }

        var kinds = new SortedDictionary<string, Kind>(StringComparer.Ordinal);
        foreach (var (lemma, count) in counts.Where(pair => pair.Value.All >= FewestOccurrences))
        {
            var fewest = Math.Max(1, count.All * SmallestShare);
            if (count.Verb >= fewest && count.Noun >= fewest)
            {
                kinds.Add(lemma, count.Verb > count.Noun ? Kind.VerbNoun : Kind.NounVerb);
            }
            else if (count.Verb >= fewest || count.Noun >= fewest)
            {
                kinds.Add(lemma, count.Verb >= fewest ? Kind.Verb : Kind.Noun);
            }
        }

        return kinds;
    }

    private static IEnumerable<(Form Form, string Word)> FormsOf(string lemma, Kind kind)
    {
        yield return (Form.Base, lemma);
        yield return (Form.WithS, Inflection.Third(lemma));
        if (kind is not Kind.Noun)
        {
            yield return (Form.Past, Inflection.Past(lemma));
            yield return (Form.Gerund, Inflection.Gerund(lemma));
        }
    }
}
