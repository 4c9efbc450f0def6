using Briefing.Analysis.Comparison;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Comparison;

public class ComparisonSpecTests
{
    private static readonly string[] s_kinds =
    [
        "restates: ",
        "contradicts: ",
        "drift: ",
        "origins: ",
        "copies: ",
        "nothing: ",
    ];

    private static readonly Dictionary<string, ComparisonCase> s_cases = SpecFile
        .Lines("comparisons.md")
        .GroupBy(entry => entry.Section, entry => entry.Line)
        .ToDictionary(group => group.Key, group => ComparisonCase.Read(group));

    public static TheoryData<string, string> Restatements() => Expected("restates: ");

    public static TheoryData<string, string> Contradictions() => Expected("contradicts: ");

    public static TheoryData<string, string> Drifts() => Expected("drift: ");

    public static TheoryData<string, string> Origins() => Expected("origins: ");

    public static TheoryData<string, string> Copies() => Expected("copies: ");

    public static TheoryData<string, string> LookAlikes() => Expected("nothing: ");

    public static TheoryData<string> Sections() => [.. s_cases.Keys];

    public static bool IsExpectation(string line) =>
        Array.Exists(s_kinds, kind => line.StartsWith(kind, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Restatements))]
    public void Same_claim_is_linked_across_articles(string section, string expected)
    {
        var cells = expected.Split(" | ");

        AssertLinked(s_cases[section], cells, link => link.Type == ClaimLinkType.Restates);
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Conflict_is_linked_across_articles(string section, string expected)
    {
        var cells = expected.Split(" | ");

        AssertLinked(
            s_cases[section],
            cells[1..],
            link => link.Type == ClaimLinkType.Contradicts && $"{link.Conflict}" == cells[0]
        );
    }

    [Theory]
    [MemberData(nameof(Drifts))]
    public void Drift_is_shown_span_against_span(string section, string expected)
    {
        var cells = expected.Split(" | ");
        var read = s_cases[section];

        Assert.Contains(
            read.Comparison.Drifts,
            drift =>
                $"{drift.Kind}" == cells[0] && read.Has(drift.Upstream, cells[1]) && read.Has(drift.Relay, cells[2])
        );
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Drift_that_is_not_there_is_not_found(string section)
    {
        var expected = SpecFile
            .Lines("comparisons.md")
            .Where(entry => entry.Section == section && entry.Line.StartsWith("drift: ", StringComparison.Ordinal))
            .Select(entry => entry.Line[7..].Split(" | ")[0]);

        Assert.Empty(s_cases[section].Comparison.Drifts.Select(drift => $"{drift.Kind}").Except(expected));
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public void Origins_are_counted_not_outlets(string section, string expected)
    {
        var cells = expected.Split(" | ");
        var read = s_cases[section];

        var group = Assert.Single(
            read.Comparison.Groups,
            group => group.Claims.Any(claim => read.Has(claim, cells[2]))
        );

        Assert.Equal($"{cells[0]} | {cells[1]}", $"{group.Articles} | {group.Origins.Length}");
        Assert.Equal(cells[1] == "1", group.IsCircular);
        Assert.Equal(group.Claims.Length, group.Origins.Sum(origin => origin.Claims.Length));
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public void Shared_wording_is_found(string section, string expected)
    {
        var found = s_cases[section].Comparison.Reuses.Select(reuse => $"{reuse.First} | {reuse.Second}");

        Assert.Contains(expected, found);
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void Look_alike_is_not_linked(string section, string expected)
    {
        var cells = expected.Split(" | ").Order(StringComparer.Ordinal).ToArray();
        var read = s_cases[section];

        Assert.DoesNotContain(
            read.Comparison.Links,
            link => link.First.Article == cells[0] && link.Second.Article == cells[1]
        );
        Assert.Empty(read.Comparison.Reuses);
    }

    private static void AssertLinked(ComparisonCase read, string[] cells, Func<ClaimLink, bool> isMeant)
    {
        var found = read.Comparison.Links.Where(isMeant).ToList();

        Assert.Contains(
            found,
            link =>
                Is(link.First, cells[0], cells[1]) && Is(link.Second, cells[2], cells[3])
                || Is(link.First, cells[2], cells[3]) && Is(link.Second, cells[0], cells[1])
        );

        bool Is(ArticleClaim claim, string article, string words) => claim.Article == article && read.Has(claim, words);
    }

    private static TheoryData<string, string> Expected(string kind)
    {
        var cases = new TheoryData<string, string>();
        foreach (var (section, line) in SpecFile.Lines("comparisons.md"))
        {
            if (line.StartsWith(kind, StringComparison.Ordinal))
            {
                cases.Add(section, line[kind.Length..]);
            }
        }

        return cases;
    }
}
