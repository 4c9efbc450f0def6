using System.Globalization;

namespace Briefing.Analysis.Tagging.Training;

/// <summary>
/// Learns the rules of <c>Lexicons/lemmas.tsv</c>: for each tag the commonest change for every ending, where it differs
/// from that of the next shorter ending; and whole words that none of the endings serves.
/// </summary>
public static class LemmaTrainer
{
    private const int LongestEnding = 6;

    /// <summary>How many different words must show an ending's change.</summary>
    private const int FewestWords = 2;

    /// <summary>The lines of the lexicon, sorted.</summary>
    /// <param name="sentences">The sentences to learn from.</param>
    public static IReadOnlyList<string> Train(IEnumerable<TaggedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var byTag = sentences
            .SelectMany(sentence => sentence.Words)
            .Where(word => Lemmatizer.HasRules(word.Tags.Penn) && word.Form.Length <= 30 && IsWord(word))
            .GroupBy(word => word.Tags.Penn)
            .ToDictionary(words => words.Key, CommonestLemmas);
        AddInflections(byTag);
        return
        [
            .. byTag
                .OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
                .SelectMany(pair => TrainTag(pair.Key, pair.Value)),
        ];
    }

    /// <summary>Adds the regular forms of every verb that the sentences have in some form, so that their endings are learned too.</summary>
    private static void AddInflections(Dictionary<PennTag, Dictionary<string, string>> byTag)
    {
        PennTag[] verbTags = [PennTag.VB, PennTag.VBP, PennTag.VBZ, PennTag.VBD, PennTag.VBN, PennTag.VBG];
        var bases = verbTags
            .Where(byTag.ContainsKey)
            .SelectMany(tag => byTag[tag].Values)
            .Where(lemma => lemma.Length > 2 && lemma.All(char.IsAsciiLetterLower))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var (tag, inflect) in Inflection.Regular)
        {
            if (byTag.TryGetValue(tag, out var lemmas))
            {
                foreach (var verb in bases.Where(verb => !lemmas.ContainsValue(verb)))
                {
                    lemmas.TryAdd(inflect(verb), verb);
                }
            }
        }
    }

    private static bool IsWord(TaggedWord word) =>
        word.Lemma != "_" && word.Form.Any(char.IsLetter) && !word.Lemma.Contains(' ', StringComparison.Ordinal);

    /// <summary>Each form with the lemma that it has most often.</summary>
    private static Dictionary<string, string> CommonestLemmas(IEnumerable<TaggedWord> words) =>
        words
            .GroupBy(word => Fold(word.Form), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .GroupBy(word => word.Lemma == "I" ? "I" : Fold(word.Lemma), StringComparer.Ordinal)
                        .OrderByDescending(lemma => lemma.Count())
                        .ThenBy(lemma => lemma.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                StringComparer.Ordinal
            );

    private static string Fold(string word)
    {
        var buffer = new char[word.Length];
        return new string(buffer, 0, Lemmatizer.Fold(word, buffer));
    }

    private static IEnumerable<string> TrainTag(PennTag tag, Dictionary<string, string> lemmas)
    {
        var endings = new Dictionary<string, Dictionary<LemmaRule, int>>(StringComparer.Ordinal);
        foreach (var (form, lemma) in lemmas)
        {
            var rule = LemmaRule.Between(form, lemma);
            for (var length = 0; length <= Math.Min(LongestEnding, form.Length); length++)
            {
                var ending = form[^length..];
                if (!endings.TryGetValue(ending, out var counts))
                {
                    endings[ending] = counts = [];
                }

                counts[rule] = counts.GetValueOrDefault(rule) + 1;
            }
        }

        var kept = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        foreach (
            var (ending, counts) in endings
                .OrderBy(pair => pair.Key.Length)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            var best = counts
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.Cut)
                .ThenBy(pair => pair.Key.Append, StringComparer.Ordinal)
                .First();
            var inherited = Longest(kept, ending);
            if (best.Value >= FewestWords && best.Key != inherited && best.Value > counts.GetValueOrDefault(inherited))
            {
                kept[ending] = best.Key;
            }
        }

        foreach (var (ending, rule) in kept.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return Line(tag, ending, rule);
        }

        foreach (var (form, lemma) in lemmas.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var rule = LemmaRule.Between(form, lemma);
            if (Longest(kept, form) != rule)
            {
                yield return Line(tag, "^" + form, rule);
            }
        }
    }

    private static LemmaRule Longest(Dictionary<string, LemmaRule> kept, string form)
    {
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (kept.TryGetValue(form[^length..], out var rule) && rule.Cut <= form.Length)
            {
                return rule;
            }
        }

        return new LemmaRule(0, "");
    }

    private static string Line(PennTag tag, string ending, LemmaRule rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{tag}\t{ending}\t{rule.Cut}\t{rule.Append}");
}
