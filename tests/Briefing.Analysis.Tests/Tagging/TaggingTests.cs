using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Tagging;

public sealed class TaggingTests
{
    [Theory]
    [InlineData("The minister said the plan would fail.", "said", UniversalTag.Verb, PennTag.VBD, "say")]
    [InlineData("The minister said the plan would fail.", "would", UniversalTag.Aux, PennTag.MD, "would")]
    [InlineData("Officials weren’t told of it.", "n’t", UniversalTag.Part, PennTag.RB, "not")]
    [InlineData("They're leaving on Friday.", "'re", UniversalTag.Aux, PennTag.VBP, "be")]
    [InlineData("Marlow's lawyer denies it.", "'s", UniversalTag.Part, PennTag.POS, "'s")]
    [InlineData("Marlow's lawyer denies it.", "denies", UniversalTag.Verb, PennTag.VBZ, "deny")]
    [InlineData("She reportedly kept the money.", "reportedly", UniversalTag.Adv, PennTag.RB, "reportedly")]
    [InlineData("He won't sign.", "wo", UniversalTag.Aux, PennTag.MD, "will")]
    [InlineData("Shares fell 3.2% to $41.", "3.2", UniversalTag.Num, PennTag.CD, "3.2")]
    [InlineData("Two witnesses identified the driver.", "witnesses", UniversalTag.Noun, PennTag.NNS, "witness")]
    [InlineData("I asked who organised the march.", "organised", UniversalTag.Verb, PennTag.VBD, "organise")]
    [InlineData("We met Oyelaran in Lagos.", "Oyelaran", UniversalTag.PropN, PennTag.NNP, "Oyelaran")]
    public void Word_in_its_sentence_gets_tags_and_lemma(
        string text,
        string word,
        UniversalTag universal,
        PennTag penn,
        string lemma
    )
    {
        var token = Analyze(text).Tokens.First(token => token.Span.Of(text).SequenceEqual(word));

        Assert.Equal((universal, penn, lemma), (token.Universal, token.Penn, token.Lemma));
    }

    [Fact]
    public void Tags_do_not_depend_on_the_shape_of_apostrophes()
    {
        var straight = Analyze("It's what they'd said: he can't win.");
        var curly = Analyze("It’s what they’d said: he can’t win.");

        Assert.Equal(
            straight.Tokens.Select(token => (token.Universal, token.Penn, token.Lemma)),
            curly.Tokens.Select(token => (token.Universal, token.Penn, token.Lemma))
        );
    }

    [Fact]
    public void Text_on_many_threads_is_tagged_as_on_one()
    {
        const string Text =
            "“We will not pay,” Oyelaran told the court. The judge, visibly angry, adjourned until May.";
        var expected = Analyze(Text).Tokens;

        Parallel.For(0, 200, _ => Assert.Equal(expected, Analyze(Text).Tokens));
    }

    private static AnalyzedText Analyze(string text) =>
        TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken);
}
