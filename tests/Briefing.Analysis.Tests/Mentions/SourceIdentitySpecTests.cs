using System.Globalization;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Mentions;

public sealed class SourceIdentitySpecTests
{
    private const string Mark = "source: ";

    public static TheoryData<string, string> Sources()
    {
        var data = new TheoryData<string, string>();
        var text = "";
        foreach (var (_, line) in SpecFile.Lines("source-identities.md"))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                data.Add(text, line[Mark.Length..]);
            }
            else
            {
                text = line;
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_has_its_identity(string text, string expected)
    {
        var document = Analyze(text);

        Assert.Contains(expected, document.SourceIdentities.Select(identity => Show(document, identity)));
    }

    [Fact]
    public void Bracketed_acronym_and_the_name_before_it_are_one_actor()
    {
        var document = Analyze(
            "The Dorsk Party of Labour (PPD) said the vote was unfair. The PPD said it would appeal."
        );

        Assert.Single(document.SourceIdentities.Select(identity => identity.ActorId).Distinct());
    }

    [Fact]
    public void Affiliation_that_is_an_actor_is_linked_to_it()
    {
        var document = Analyze("Norway has signed. Norwegian officials said the talks went on.");

        var identity = Assert.Single(document.SourceIdentities);

        Assert.Equal("Norway", document.Actors[identity.AffiliationActorId!.Value - 1].Name);
    }

    private static AnalyzedDocument Analyze(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);

    private static string Show(AnalyzedDocument document, SourceIdentity identity)
    {
        var source = document.Attributions[identity.AttributionId - 1].Source[0].Of(document.Text).ToString();
        var count = identity.Count?.ToString(CultureInfo.InvariantCulture);
        var standing = string.Join(
            ' ',
            ((string?[])[identity.IsFormer ? "former" : null, identity.Rank, identity.Role]).OfType<string>()
        );
        var affiliation = identity.Affiliation is { } span ? $" of {span.Of(document.Text)}" : "";
        string[] cells =
        [
            identity.Kind.ToString().ToLowerInvariant(),
            identity.IsNamed ? "named" : "unnamed",
            $"{identity.Number.ToString().ToLowerInvariant()} {count}".Trim(),
            standing + affiliation,
        ];
        return $"{source} = {string.Join(", ", cells.Where(cell => cell.Length > 0))}";
    }
}
