using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Sourcing;

/// <summary>What holds of the source summary of every reading.</summary>
internal static partial class SourceSummaryInvariants
{
    public static void Check(AnalyzedDocument document)
    {
        var summary = SourceSummary.Of(document);
        Assert.Equal(summary.Text, SourceSummary.Of(document).Text);
        Assert.Equal(document.Claims.IsEmpty, summary.Sentences.IsEmpty);
        Assert.Equal(
            summary.Sentences.Select(sentence => sentence.Topic).Order(),
            summary.Sentences.Select(sentence => sentence.Topic)
        );
        foreach (var sentence in summary.Sentences)
        {
            CheckSupport(document, sentence.Text, sentence.Spans);
            Assert.EndsWith(".", sentence.Text, StringComparison.Ordinal);
        }

        foreach (var source in summary.Sources)
        {
            Assert.NotEmpty(source.ClaimIds);
            Assert.All(
                source.ClaimIds,
                id => Assert.Contains(document.Claims[id - 1].Chain, hop => hop.ActorId == source.ActorId)
            );
            Assert.NotEmpty(source.Parts);
            Assert.NotEmpty(source.Spans);
            Assert.Equal(source.Parts.Select(part => part.Aspect).Order(), source.Parts.Select(part => part.Aspect));
            Assert.All(source.Parts, part => CheckSupport(document, part.Text, part.Spans));
        }
    }

    // Whatever stands in quotation marks stands in the supporting words as well, blanks and a cut end apart.
    private static void CheckSupport(AnalyzedDocument document, string text, ImmutableArray<TextSpan> spans)
    {
        Assert.NotEmpty(spans);
        Assert.Equal(spans.Distinct().Order(), spans);
        Assert.All(spans, span => Assert.InRange(span.End, span.Start + 1, document.Text.Length));
        var support = string.Join("\n", spans.Select(span => Blanks().Replace(span.Of(document.Text).ToString(), " ")));
        foreach (var quote in Quotes(text))
        {
            Assert.Contains(quote, support, StringComparison.Ordinal);
        }
    }

    // The marks are the plain ones, so a quotation with such a mark in it cannot be told apart and is passed over.
    private static IEnumerable<string> Quotes(string text) =>
        text.Count(unit => unit == '\'') % 2 == 0 && !InWord().IsMatch(text)
            ? Quoted().Matches(text).Select(match => match.Groups[1].Value.Replace(" …", "", StringComparison.Ordinal))
            : [];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w'\w|''")]
    private static partial Regex InWord();
}
