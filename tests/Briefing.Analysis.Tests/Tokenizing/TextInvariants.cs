using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Tokenizing;

/// <summary>What holds for every analysed text, however hostile.</summary>
internal static class TextInvariants
{
    public static void Check(AnalyzedText analyzed)
    {
        CheckTokens(analyzed);
        CheckParagraphs(analyzed);
        CheckSentences(analyzed);
        CheckQuotations(analyzed);
    }

    private static void CheckTokens(AnalyzedText analyzed)
    {
        var text = analyzed.Text;
        var position = 0;
        foreach (var token in analyzed.Tokens)
        {
            Assert.True(token.Span.Start >= position, $"Tokens overlap at {token.Span}.");
            AssertBlank(text, position, token.Span.Start);
            Assert.False(token.Span.IsEmpty);
            AssertNoSplit(text, token.Span);
            Assert.NotNull(token.Lemma);
            position = token.Span.End;
        }

        AssertBlank(text, position, text.Length);
    }

    private static void CheckParagraphs(AnalyzedText analyzed)
    {
        var position = 0;
        foreach (var paragraph in analyzed.Paragraphs)
        {
            AssertBlank(analyzed.Text, position, paragraph.Start);
            AssertNoSplit(analyzed.Text, paragraph);
            Assert.Equal(-1, paragraph.Of(analyzed.Text).IndexOfAny("\n\r\u0085\u2028\u2029"));
            Assert.False(paragraph.IsEmpty);
            position = paragraph.End;
        }

        AssertBlank(analyzed.Text, position, analyzed.Text.Length);
    }

    private static void CheckSentences(AnalyzedText analyzed)
    {
        var token = 0;
        var paragraph = 0;
        foreach (var sentence in analyzed.Sentences)
        {
            Assert.Equal(token, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken);
            Assert.True(sentence.Paragraph >= paragraph);
            Assert.True(analyzed.Paragraphs[sentence.Paragraph].Contains(sentence.Span));
            Assert.Equal(analyzed.Tokens[sentence.FirstToken].Span.Start, sentence.Span.Start);
            Assert.Equal(analyzed.Tokens[sentence.EndToken - 1].Span.End, sentence.Span.End);
            token = sentence.EndToken;
            paragraph = sentence.Paragraph;
        }

        Assert.Equal(analyzed.Tokens.Length, token);
    }

    private static void CheckQuotations(AnalyzedText analyzed)
    {
        var around = new Stack<int>();
        var start = 0;
        foreach (var quotation in analyzed.Quotations)
        {
            Assert.True(quotation.Span.Start >= start);
            Assert.False(quotation.Span.IsEmpty);
            AssertNoSplit(analyzed.Text, quotation.Span);
            Assert.Contains(analyzed.Paragraphs, paragraph => paragraph.Contains(quotation.Span));
            while (around.Count > 0 && around.Peek() <= quotation.Span.Start)
            {
                around.Pop();
            }

            Assert.True(around.Count == 0 || around.Peek() >= quotation.Span.End, "Quotations cross.");
            Assert.Equal(around.Count + 1, quotation.Depth);
            around.Push(quotation.Span.End);
            start = quotation.Span.Start;
        }
    }

    private static void AssertBlank(string text, int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            var characterClass = CharacterTable.ClassAt(text, position, out var length);
            Assert.True(
                CharacterTable.IsBlank(characterClass),
                $"U+{(int)text[position]:X4} at {position} lies in no token."
            );
            position += length - 1;
        }
    }

    private static void AssertNoSplit(string text, TextSpan span)
    {
        Assert.InRange(span.End, 0, text.Length);
        Assert.False(IsInsidePair(text, span.Start), $"{span} starts inside a surrogate pair.");
        Assert.False(IsInsidePair(text, span.End), $"{span} ends inside a surrogate pair.");
    }

    private static bool IsInsidePair(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);
}
