using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Sourcing;

public class SourceSummarySpecTests
{
    private static readonly string[] s_kinds = ["sentence: ", "silent: ", "descriptor: "];

    private static readonly Dictionary<string, SourceSummary> s_summaries = SpecFile
        .Lines("summaries.md")
        .Where(entry => !Array.Exists(s_kinds, kind => entry.Line.StartsWith(kind, StringComparison.Ordinal)))
        .GroupBy(entry => entry.Section, entry => entry.Line)
        .ToDictionary(
            group => group.Key,
            group =>
                SourceSummary.Of(AnalysisPipeline.Default.Analyze(string.Join("\n\n", group), ArticleMetadata.Unstated))
        );

    public static TheoryData<string, string> Sentences() => Expected(s_kinds[0]);

    public static TheoryData<string, string> Silences() => Expected(s_kinds[1]);

    public static TheoryData<string, string> Descriptors() => Expected(s_kinds[2]);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Statement_says_what_the_spans_support(string article, string expected)
    {
        var said = s_summaries[article].Sentences.Select(sentence => $"{sentence.Topic} | {sentence.Text}");

        Assert.Contains(expected, said);
    }

    [Theory]
    [MemberData(nameof(Silences))]
    public void Statement_is_silent_where_there_is_nothing_to_say(string article, string topic)
    {
        Assert.DoesNotContain(s_summaries[article].Sentences, sentence => $"{sentence.Topic}" == topic);
    }

    [Theory]
    [MemberData(nameof(Descriptors))]
    public void Descriptor_says_what_is_told_of_the_source(string article, string expected)
    {
        var said = s_summaries[article].Sources.Select(source => $"{source.Name} | {source.Text}");

        Assert.Contains(expected, said);
    }

    private static TheoryData<string, string> Expected(string kind)
    {
        var cases = new TheoryData<string, string>();
        foreach (var (article, line) in SpecFile.Lines("summaries.md"))
        {
            if (line.StartsWith(kind, StringComparison.Ordinal))
            {
                cases.Add(article, line[kind.Length..]);
            }
        }

        return cases;
    }
}
