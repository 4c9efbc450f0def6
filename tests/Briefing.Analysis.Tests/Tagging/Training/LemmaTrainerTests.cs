using Briefing.Analysis.Tagging;
using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Tests.Tagging.Training;

public sealed class LemmaTrainerTests
{
    private static readonly string[] s_plurals =
    [
        "cat cats",
        "dog dogs",
        "city cities",
        "party parties",
        "child children",
    ];

    [Theory]
    [InlineData("hats", "hat")]
    [InlineData("duties", "duty")]
    [InlineData("children", "child")]
    public void Learned_rules_serve_seen_and_unseen_words(string form, string lemma)
    {
        var words = s_plurals
            .Select(pair => pair.Split(' '))
            .Select(pair => new TaggedWord(pair[1], pair[0], new TagPair(UniversalTag.Noun, PennTag.NNS), true, 0));

        var lines = LemmaTrainer.Train([new TaggedSentence("", [.. words])]);

        Assert.Equal(lemma, new Lemmatizer(lines, []).Lemmatize(form, PennTag.NNS));
    }
}
