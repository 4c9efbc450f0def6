using Briefing.Analysis.Tagging;
using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Tests.Tagging.Training;

public sealed class WordParadigmsTests
{
    private const byte VerbThird = 5;
    private const byte PluralOrThird = 6;
    private const byte Plural = 7;

    [Theory]
    [InlineData("denies", VerbThird)]
    [InlineData("marches", PluralOrThird)]
    [InlineData("ferries", Plural)]
    public void Unseen_form_gets_the_class_of_words_like_it(string form, byte expected)
    {
        var derived = Derive();

        Assert.Equal(expected, derived.GetValueOrDefault(WordFeatureReader.LowerOf(form)));
    }

    [Fact]
    public void Seen_form_keeps_its_own_class()
    {
        Assert.DoesNotContain(WordFeatureReader.LowerOf("admits"), Derive());
    }

    private static Dictionary<uint, byte> Derive()
    {
        TaggedSentence[] sentences =
        [
            Sentence(("admit", UniversalTag.Verb), ("deny", UniversalTag.Verb)),
            Sentence(("march", UniversalTag.Verb), ("march", UniversalTag.Noun)),
            Sentence(("claim", UniversalTag.Verb), ("claim", UniversalTag.Noun)),
            Sentence(("harbour", UniversalTag.Noun), ("ferry", UniversalTag.Noun)),
        ];
        var classes = new Dictionary<uint, byte>
        {
            [WordFeatureReader.LowerOf("admits")] = VerbThird,
            [WordFeatureReader.LowerOf("claims")] = PluralOrThird,
            [WordFeatureReader.LowerOf("harbours")] = Plural,
        };
        return WordParadigms.Derive([.. sentences, .. sentences], classes);
    }

    private static TaggedSentence Sentence(params (string Lemma, UniversalTag Tag)[] words) =>
        new(
            "",
            [
                .. words.Select(word => new TaggedWord(
                    word.Lemma,
                    word.Lemma,
                    new TagPair(word.Tag, PennTag.NN),
                    true,
                    0
                )),
            ]
        );
}
