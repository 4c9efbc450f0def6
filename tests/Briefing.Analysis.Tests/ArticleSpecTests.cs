using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests;

public class ArticleSpecTests
{
    private static readonly string[] s_kinds = ["claim: ", "flag: ", "actor: ", "relation: "];

    private static readonly Dictionary<string, AnalyzedDocument> s_documents = SpecFile
        .Lines("articles.md")
        .Concat(SpecFile.Lines("genres.md"))
        .Where(entry => !IsExpectation(entry.Line))
        .GroupBy(entry => entry.Section, entry => entry.Line)
        .ToDictionary(
            group => group.Key,
            group => AnalysisPipeline.Default.Analyze(string.Join("\n\n", group), ArticleMetadata.Unstated)
        );

    public static TheoryData<string, string> Claims() => Expected("claim: ");

    public static TheoryData<string, string> Flags() => Expected("flag: ");

    public static TheoryData<string, string> Actors() => Expected("actor: ");

    public static TheoryData<string, string> Relations() => Expected("relation: ");

    [Theory]
    [MemberData(nameof(Claims))]
    public void Claim_stands_with_its_chain(string article, string expected)
    {
        var read = s_documents[article]
            .Claims.Select(claim => $"{claim.Proposition} <= {string.Join(" > ", claim.Chain.Select(Show))}")
            .ToList();

        Assert.Contains(expected, read);
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void Flag_is_raised_on_its_words(string article, string expected)
    {
        var document = s_documents[article];
        var (id, words) = (
            expected[..expected.IndexOf(' ', StringComparison.Ordinal)],
            expected[(expected.IndexOf('[', StringComparison.Ordinal) + 1)..^1]
        );

        var evidence = document
            .Flags.Where(flag => FlagGlossary.Get(flag.Code).Id == id)
            .SelectMany(flag => flag.Spans)
            .Select(span => span.Of(document.Text).ToString())
            .ToList();

        Assert.Contains(
            evidence,
            found => found.Contains(words, StringComparison.Ordinal) || words.Contains(found, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public void Actor_is_found_with_its_mentions(string article, string expected)
    {
        var parts = expected.Split(" | ");

        var actor = Assert.Single(s_documents[article].Actors, actor => actor.Name == parts[0]);

        Assert.Equal(parts[1], actor.Type.ToString());
        Assert.Equal(parts[2], $"{actor.Mentions.Length}");
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void Relation_joins_its_claims(string article, string expected)
    {
        var document = s_documents[article];
        var parts = expected.Split(" | ");

        Assert.Contains(
            document.Relations,
            relation =>
                relation.Type.ToString() == parts[0]
                && document.Claims[relation.From - 1].Proposition.Contains(parts[1], StringComparison.Ordinal)
                && document.Claims[relation.To - 1].Proposition.Contains(parts[2], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Sources_are_the_actors_that_hold_claims()
    {
        var document = s_documents["The mill"];

        var sources = Sources.Of(document).Select(actor => actor.Name).ToList();

        Assert.Contains("Harbour Gazette", sources);
        Assert.Contains("Officials", sources);
        Assert.Equal(["Harbour Gazette"], Sources.NamedOf(document).Select(actor => actor.Name));
    }

    private static string Show(ChainHop hop) => hop.Basis == HopBasis.Inherited ? $"{hop.Name}*" : hop.Name;

    private static bool IsExpectation(string line) =>
        Array.Exists(s_kinds, kind => line.StartsWith(kind, StringComparison.Ordinal));

    private static TheoryData<string, string> Expected(string kind)
    {
        var cases = new TheoryData<string, string>();
        foreach (var (article, line) in SpecFile.Lines("articles.md").Concat(SpecFile.Lines("genres.md")))
        {
            if (line.StartsWith(kind, StringComparison.Ordinal))
            {
                cases.Add(article, line[kind.Length..]);
            }
        }

        return cases;
    }
}
