using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Tests.Mentions;

public class ActorExtractorTests
{
    [Theory]
    [InlineData("Ruta Vance said the dam leaked. She added that it was old.", "She", "Ruta Vance")]
    [InlineData("Jonas Vale met Ruta Vance. He said the dam leaked.", "He", "Jonas Vale")]
    [InlineData("Lindqvist Partners Inc. sold the mill. Its president resigned.", "Its", "Lindqvist Partners Inc.")]
    [InlineData("Governor Ruta Vance spoke. The governor said the dam leaked.", "The governor", "Ruta Vance")]
    [InlineData("Ruta Vance said the dam leaked. Vance added that it was old.", "Vance", "Ruta Vance")]
    [InlineData("The plaintiff, Ruta Vance, said the dam leaked.", "The plaintiff", "Ruta Vance")]
    public void Mention_is_linked_to_its_actor(string text, string words, string name)
    {
        var actor = Assert.Single(
            Read(text).Actors,
            actor => actor.Mentions.Any(mention => mention.Span.Of(text).SequenceEqual(words))
        );

        Assert.Equal(name, actor.Name);
    }

    [Theory]
    [InlineData("Some pilots said the lamps were out. Other pilots said they were lit.", "pilots", 2)]
    [InlineData("U.S. officials said it rained. U.S. officials said it snowed.", "officials", 1)]
    public void Groups_are_told_apart_by_their_words(string text, string head, int groups) =>
        Assert.Equal(
            groups,
            Read(text).Actors.Count(actor => actor.Name.Contains(head, StringComparison.OrdinalIgnoreCase))
        );

    [Theory]
    [InlineData("The Kremlin said the talks were over.", "Kremlin", ActorType.Government)]
    [InlineData("Reuters reported that the talks were over.", "Reuters", ActorType.Outlet)]
    [InlineData("Ukraine said the talks were over.", "Ukraine", ActorType.Country)]
    [InlineData(
        "The Dorsk School of Economics said the talks were over.",
        "Dorsk School of Economics",
        ActorType.Organisation
    )]
    [InlineData("Judge Ruta Vance said the talks were over.", "Ruta Vance", ActorType.Person)]
    public void Name_tells_what_it_names(string text, string name, ActorType type) =>
        Assert.Equal(type, Assert.Single(Read(text).Actors, actor => actor.Name == name).Type);

    [Theory]
    [InlineData("It is likely that the dam will hold.")]
    [InlineData("It was announced that the dam had held.")]
    public void Empty_it_means_nobody(string text) =>
        Assert.DoesNotContain(
            Read(text).Actors.SelectMany(actor => actor.Mentions),
            mention => mention.Kind == MentionKind.Pronoun
        );

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);
}
