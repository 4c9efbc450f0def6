using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Certainty;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Claims.Certainty;

public class PredicateCertaintyTests
{
    public static TheoryData<string, string> Predicates()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (_, line) in SpecFile.Lines("certainties.md"))
        {
            var parts = line.Split(" | ");
            cases.Add(parts[0], parts[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Predicates))]
    public void Words_around_a_predicate_tell_whether_it_came_about(string marked, string told)
    {
        var (certainty, token, _) = Read(marked);

        Assert.True(token > 0);
        Assert.Equal(told, certainty > 900 ? "so" : "open");
    }

    [Fact]
    public void Doubt_is_told_by_a_word_beside_the_predicate()
    {
        var (_, token, reader) = Read("The clerk failed to [open] the gate.");

        Assert.Equal(2, reader.Doubted(token));
        Assert.True(reader.WeightOf(2) < 0);
    }

    private static (int Certainty, int Token, PredicateCertainty Reader) Read(string marked)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var text = TextAnalyzer.Default.Analyze(plain, TestContext.Current.CancellationToken);
        var grammar = new SentenceGrammar(text, CueLexicon.Default);
        var token = Enumerable.Range(0, text.Tokens.Length).Single(at => text.Tokens[at].Span.Start == start);
        var reader = new PredicateCertainty(grammar);
        return (reader.Of(token, grammar.SentenceAround(token)), token, reader);
    }
}
