using System.Collections.Immutable;

namespace Briefing.Analysis.Tagging.Training;

/// <summary>Rewrites some sentences as news writes them and treebanks seldom do: headlines, capitals, no last stop.</summary>
internal static class SentenceChanger
{
    /// <summary>The words of a sentence, rewritten with the given probability.</summary>
    public static ImmutableArray<TaggedWord> Change(TaggedSentence sentence, SplitMix random, double share)
    {
        var words = sentence.Words;
        if (words.Length < 4 || !random.Happens(share))
        {
            return words;
        }

        return random.Next(4) switch
        {
            0 => [.. words.Select(word => word with { Form = word.Form.ToUpperInvariant() })],
            1 => [.. words.Select(word => word with { Form = word.Form.ToLowerInvariant() })],
            2 => WithoutStop([.. words.Select(AsInHeadline)]),
            _ => WithoutStop(words),
        };
    }

    private static ImmutableArray<TaggedWord> WithoutStop(ImmutableArray<TaggedWord> words) =>
        words[^1].Form == "." ? words.RemoveAt(words.Length - 1) : words;

    private static TaggedWord AsInHeadline(TaggedWord word)
    {
        var isSmall =
            word.Form.Length < 4
            && word.Tags.Universal
                is UniversalTag.Adp
                    or UniversalTag.Det
                    or UniversalTag.CConj
                    or UniversalTag.Part
                    or UniversalTag.SConj;
        return isSmall || !char.IsLower(word.Form[0])
            ? word
            : word with
            {
                Form = char.ToUpperInvariant(word.Form[0]) + word.Form[1..],
            };
    }
}
