namespace Briefing.Analysis.Tests.Claims;

public sealed class PropositionTests
{
    [Theory]
    // A person's pronoun is named.
    [InlineData("Anna Lind resigned. The board said she had lied.", "Anna Lind had lied.")]
    // So is the pronoun by which a holder speaks of itself.
    [InlineData(
        "Kestrel Freight Inc. opened in May. Kestrel Freight Inc. said it would sue.",
        "Kestrel Freight Inc. would sue."
    )]
    // Whether "them" is the officials or the plans, the words do not tell.
    [InlineData(
        "City officials published the plans on Monday. Several teachers said parents liked them.",
        "Parents liked them."
    )]
    [InlineData("The ministry bought a ferry. Captains say it leaks.", "It leaks.")]
    public void Pronoun_is_named_only_where_the_words_tell_whom_it_means(string text, string proposition)
    {
        var reading = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(proposition, reading.Claims.Select(claim => claim.Proposition));
    }
}
