using System.Globalization;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Mentions;

public sealed class SourceProfileSpecTests
{
    private const string Mark = "source: ";

    public static TheoryData<string, string> Sources()
    {
        var data = new TheoryData<string, string>();
        var text = "";
        foreach (var (_, line) in SpecFile.Lines("source-profiles.md"))
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
    public void Source_has_its_profile(string text, string expected)
    {
        var document = Analyze(text);

        Assert.Contains(expected, document.SourceProfiles.Select(profile => Show(document, profile)));
    }

    [Fact]
    public void Bracketed_acronym_and_the_name_before_it_are_one_actor()
    {
        var document = Analyze(
            "The Dorsk Party of Labour (PPD) said the vote was unfair. The PPD said it would appeal."
        );

        Assert.Single(document.SourceProfiles.Select(profile => profile.ActorId).Distinct());
    }

    [Fact]
    public void Affiliation_that_is_an_actor_is_linked_to_it()
    {
        var document = Analyze("Norway has signed. Norwegian officials said the talks went on.");

        var profile = Assert.Single(document.SourceProfiles);

        Assert.Equal("Norway", document.Actors[profile.AffiliationActorId!.Value - 1].Name);
    }

    private static AnalyzedDocument Analyze(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);

    private static string Show(AnalyzedDocument document, SourceProfile profile)
    {
        var source = document.Attributions[profile.AttributionId - 1].Source[0].Of(document.Text).ToString();
        var count = profile.Count?.ToString(CultureInfo.InvariantCulture);
        var standing = string.Join(
            ' ',
            ((string?[])[profile.IsFormer ? "former" : null, profile.Rank, profile.Role]).OfType<string>()
        );
        var affiliation = profile.Affiliation is { } span ? $" of {span.Of(document.Text)}" : "";
        string[] cells =
        [
            profile.Kind.ToString().ToLowerInvariant(),
            profile.IsNamed ? "named" : "unnamed",
            $"{profile.Number.ToString().ToLowerInvariant()} {count}".Trim(),
            standing + affiliation,
        ];
        return $"{source} = {string.Join(", ", cells.Where(cell => cell.Length > 0))}";
    }
}
