using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Tests.Tagging;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("said", PennTag.VBD, "say")]
    [InlineData("Making", PennTag.VBG, "make")]
    [InlineData("planned", PennTag.VBN, "plan")]
    [InlineData("fled", PennTag.VBD, "flee")]
    [InlineData("undercut", PennTag.VBD, "undercut")]
    [InlineData("goes", PennTag.VBZ, "go")]
    [InlineData("insists", PennTag.VBZ, "insist")]
    [InlineData("women", PennTag.NNS, "woman")]
    [InlineData("countries", PennTag.NNS, "country")]
    [InlineData("higher", PennTag.JJR, "high")]
    [InlineData("ca", PennTag.MD, "can")]
    [InlineData("’ve", PennTag.VBP, "have")]
    [InlineData("i", PennTag.PRP, "I")]
    [InlineData("them", PennTag.PRP, "they")]
    [InlineData("THE", PennTag.DT, "the")]
    [InlineData("U.S.", PennTag.NNP, "U.S.")]
    [InlineData("2,000", PennTag.CD, "2,000")]
    [InlineData("", PennTag.NN, "")]
    public void Form_and_tag_give_the_lemma(string form, PennTag tag, string lemma)
    {
        Assert.Equal(lemma, Lemmatizer.Default.Lemmatize(form, tag));
    }

    [Fact]
    public void Word_of_any_length_has_a_lemma()
    {
        var word = new string('a', 5000) + "ing";

        Assert.Equal(word, Lemmatizer.Default.Lemmatize(word, PennTag.VBG));
    }
}
