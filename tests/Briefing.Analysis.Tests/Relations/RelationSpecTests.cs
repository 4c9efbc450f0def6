using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Relations;

public class RelationSpecTests
{
    public static TheoryData<string, string, string> Related()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (section, line) in SpecFile.Lines("relations.md").Where(entry => entry.Line[0] == '+'))
        {
            var bracket = line.LastIndexOf('[');
            cases.Add(section, line[2..bracket].Trim(), line[(bracket + 1)..^1]);
        }

        return cases;
    }

    public static TheoryData<string, string> Unrelated()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (section, line) in SpecFile.Lines("relations.md").Where(entry => entry.Line[0] == '-'))
        {
            cases.Add(section, line[2..]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Related))]
    public void Claims_that_stand_in_a_relation_are_found(string section, string text, string contents)
    {
        var document = Read(text);
        var words = contents.Split(" // ");
        var (type, subtype) = TypeOf(section);

        Assert.Contains(
            document.Relations,
            relation =>
                relation.Type == type
                && relation.Subtype == subtype
                && (
                    Has(document, relation.From, words[0]) && Has(document, relation.To, words[1])
                    || Has(document, relation.From, words[1]) && Has(document, relation.To, words[0])
                )
        );
    }

    [Theory]
    [MemberData(nameof(Unrelated))]
    public void Claims_that_only_look_alike_are_left_apart(string section, string text)
    {
        var (type, _) = TypeOf(section);
        RelationType[] unwanted = IsConflict(type) ? [RelationType.Contradicts, RelationType.Disputes] : [type];

        Assert.DoesNotContain(Read(text).Relations, relation => unwanted.Contains(relation.Type));
    }

    [Theory]
    [MemberData(nameof(Related))]
    public void Every_reason_quotes_words_of_the_text(string section, string text, string contents)
    {
        var (type, _) = TypeOf(section);
        if (!IsConflict(type))
        {
            return;
        }

        var relations = Read(text).Relations.Where(relation => IsConflict(relation.Type)).ToList();

        Assert.NotEmpty(contents);
        Assert.All(
            relations,
            relation =>
            {
                var quoted = relation.Why.Split('\'')[1];
                Assert.Contains(quoted.TrimEnd('…').Trim(), text, StringComparison.Ordinal);
            }
        );
    }

    private static bool IsConflict(RelationType type) => type is RelationType.Contradicts or RelationType.Disputes;

    private static (RelationType Type, string Subtype) TypeOf(string section)
    {
        var words = section.Split(' ');
        return (Enum.Parse<RelationType>(words[0], ignoreCase: true), words[1]);
    }

    private static bool Has(AnalyzedDocument document, int id, string words)
    {
        Claim claim = document.Claims[id - 1];
        return string.Join(" … ", claim.Content.Select(span => span.Of(document.Text).ToString()))
            .Contains(words, StringComparison.Ordinal);
    }

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);
}
