using System.Collections.Immutable;

namespace Briefing.Analysis.Tagging.Training;

/// <summary>
/// Makes one word of what the treebanks cut at hyphens: our tokens keep "long-serving" whole. The joined word takes the
/// tags of the part that rules the others; a participle or noun that ends such a word before a noun is an adjective.
/// </summary>
internal static class HyphenJoiner
{
    /// <summary>The sentences that have such words, with each of them joined.</summary>
    public static IEnumerable<TaggedSentence> Join(IEnumerable<TaggedSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Words.Any(word => word.Tags.Penn == PennTag.HYPH))
            {
                var joined = Join(sentence.Words);
                if (joined.Length < sentence.Words.Length)
                {
                    yield return sentence with
                    {
                        Words = joined,
                    };
                }
            }
        }
    }

    private static ImmutableArray<TaggedWord> Join(ImmutableArray<TaggedWord> words)
    {
        var joined = ImmutableArray.CreateBuilder<TaggedWord>(words.Length);
        for (var index = 0; index < words.Length; )
        {
            var end = index;
            while (end + 2 < words.Length && IsHyphenBetween(words, end + 1))
            {
                end += 2;
            }

            joined.Add(end == index ? words[index] : Joined(words, index, end));
            index = end + 1;
        }

        return joined.DrainToImmutable();
    }

    private static bool IsHyphenBetween(ImmutableArray<TaggedWord> words, int index) =>
        words[index].Form is "-" or "\u2010" or "\u2011"
        && !words[index - 1].SpaceAfter
        && !words[index].SpaceAfter
        && words[index - 1].Form.Any(char.IsLetterOrDigit)
        && words[index + 1].Form.Any(char.IsLetterOrDigit);

    private static TaggedWord Joined(ImmutableArray<TaggedWord> words, int first, int last)
    {
        var head = last;
        for (var index = first; index <= last; index++)
        {
            if (words[index].Head - 1 < first || words[index].Head - 1 > last)
            {
                head = index;
                break;
            }
        }

        var form = string.Concat(Enumerable.Range(first, last - first + 1).Select(index => words[index].Form));
        return words[head] with
        {
            Form = form,
            Lemma = form,
            SpaceAfter = words[last].SpaceAfter,
            Tags = TagsOf(words, head, last),
        };
    }

    private static TagPair TagsOf(ImmutableArray<TaggedWord> words, int head, int last)
    {
        var tags = words[head].Tags;
        var isBeforeNoun = last + 1 < words.Length && words[last + 1].Tags.Penn is PennTag.NN or PennTag.NNS;
        var isModifier = words[head].Head > last + 1;
        return tags.Penn switch
        {
            PennTag.VBN or PennTag.VBG when isModifier => new TagPair(UniversalTag.Adj, PennTag.JJ),
            PennTag.NN when isModifier && isBeforeNoun => new TagPair(UniversalTag.Adj, PennTag.JJ),
            PennTag.CD when words[last].Tags.Penn != PennTag.CD => words[last].Tags,
            _ => tags,
        };
    }
}
