using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Skepticism;

public class FlagSpecTests
{
    public static TheoryData<string, string, string> Raising()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (id, line) in SpecFile.Lines("flags.md").Where(entry => entry.Line[0] == '+'))
        {
            var bracket = line.LastIndexOf('[');
            cases.Add(id, line[2..bracket].Trim(), line[(bracket + 1)..^1]);
        }

        return cases;
    }

    public static TheoryData<string, string> Silent()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (id, line) in SpecFile.Lines("flags.md").Where(entry => entry.Line[0] == '-'))
        {
            cases.Add(id, line[2..]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Raising))]
    public void Text_with_the_trouble_raises_the_flag_on_its_words(string id, string text, string evidence)
    {
        var document = Read(text);

        var raised = document.Flags.Where(flag => FlagGlossary.Get(flag.Code).Id == id).ToList();

        Assert.NotEmpty(raised);
        if (evidence.Length > 0)
        {
            Assert.Contains(raised, flag => flag.Spans.Any(span => Covers(text, span.Start, span.End, evidence)));
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Text_without_the_trouble_does_not_raise_the_flag(string id, string text)
    {
        var document = Read(text);

        Assert.DoesNotContain(document.Flags, flag => FlagGlossary.Get(flag.Code).Id == id);
    }

    [Fact]
    public void Every_detector_has_cases_of_both_kinds()
    {
        var sections = SpecFile.Lines("flags.md").ToLookup(entry => entry.Section, entry => entry.Line[0]);

        foreach (var id in FlagDetectors.All.Select(detector => FlagGlossary.Get(detector.Code).Id))
        {
            Assert.True(sections[id].Count(kind => kind == '+') >= 2, id);
            Assert.True(id == "doc-no-metadata" || sections[id].Count(kind => kind == '-') >= 2, id);
        }
    }

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(
            text.Replace(" | ", "\n\n", StringComparison.Ordinal),
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

    private static bool Covers(string text, int start, int end, string evidence)
    {
        var words = text[start..end];
        return words.Contains(evidence, StringComparison.Ordinal) || evidence.Contains(words, StringComparison.Ordinal);
    }
}
