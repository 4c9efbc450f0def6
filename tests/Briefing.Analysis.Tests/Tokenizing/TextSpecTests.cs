using System.Text;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Tokenizing;

public sealed class TextSpecTests
{
    public static TheoryData<SpecCase> Tokens => SpecReader.Read("tokens.md", "tokens");

    public static TheoryData<SpecCase> Sentences => SpecReader.Read("sentences.md", "sentences");

    public static TheoryData<SpecCase> Quotations => SpecReader.Read("quotations.md", "quotations");

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Tokens_are_as_marked(SpecCase spec)
    {
        foreach (var line in spec.Body.Split('\n'))
        {
            var (text, expected) = ParseTokens(line);
            var analyzed = Analyze(text);

            Assert.Equal(expected, analyzed.Tokens.Select(token => token.Span.Of(text).ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_are_as_marked(SpecCase spec)
    {
        var paragraphs = spec
            .Body.Split("\n\n")
            .Select(paragraph => paragraph.Split('\n').Select(line => MarkedText.Parse(line).Text).ToArray())
            .ToArray();
        var text = string.Join('\n', paragraphs.Select(sentences => string.Join(' ', sentences)));
        var analyzed = Analyze(text);

        Assert.Equal(
            paragraphs.SelectMany((sentences, index) => sentences.Select(sentence => (index, sentence))),
            analyzed.Sentences.Select(sentence => (sentence.Paragraph, sentence.Span.Of(text).ToString()))
        );
    }

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Quotations_are_as_marked(SpecCase spec)
    {
        var marked = MarkedText.Parse(spec.Body);
        var analyzed = Analyze(marked.Text);

        Assert.Equal(
            marked.Spans.Select(span => (span.Label, span.Span.Of(marked.Text).ToString())),
            analyzed.Quotations.Select(quotation => (LabelOf(quotation), quotation.Span.Of(marked.Text).ToString()))
        );
    }

    private static AnalyzedText Analyze(string text)
    {
        var analyzed = TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken);
        TextInvariants.Check(analyzed);
        return analyzed;
    }

    private static string LabelOf(Quotation quotation) =>
        (quotation.ContinuesPrevious, quotation.IsOpen) switch
        {
            (false, false) => "q",
            (false, true) => "open",
            (true, false) => "continues",
            (true, true) => "continues open",
        };

    private static (string Text, List<string> Tokens) ParseTokens(string line)
    {
        var text = new StringBuilder();
        var token = new StringBuilder();
        var tokens = new List<string>();
        for (var position = 0; position < line.Length; position++)
        {
            switch (line[position])
            {
                case '\\':
                    token.Append(MarkedText.Unescape(line, ref position));
                    break;
                case ' ' or '|':
                    End();
                    text.Append(line[position] == ' ' ? " " : "");
                    break;
                default:
                    token.Append(line[position]);
                    break;
            }
        }

        End();
        return (text.ToString(), tokens);

        void End()
        {
            text.Append(token);
            var shown = token
                .ToString()
                .Trim('\u00A0', '\u202F', '\u2009', '\u3000', '\u200B', '\uFEFF', '\0', '\u200E', '\t');
            if (shown.Length > 0)
            {
                tokens.Add(shown);
            }

            token.Clear();
        }
    }
}
