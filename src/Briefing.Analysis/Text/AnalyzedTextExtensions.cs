namespace Briefing.Analysis.Text;

/// <summary>
/// Looks things up in an <see cref="AnalyzedText"/> by position, in logarithmic time; the depth of quotation takes time
/// also for the quotations inside the outermost one before the position.
/// </summary>
public static class AnalyzedTextExtensions
{
    /// <summary>The tokens that share a unit with a span, as a half-open range of token indices.</summary>
    /// <returns>An empty range where no token does: its start is the first token after the span.</returns>
    public static (int First, int End) TokensIn(this AnalyzedText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = FirstTokenEndingAfter(text, span.Start);
        var end = span.IsEmpty ? first : FirstTokenStartingAtOrAfter(text, span.End);
        return (first, Math.Max(first, end));
    }

    /// <summary>The index of the token that covers a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A UTF-16 offset.</param>
    /// <returns>The index, or -1 where no token covers it.</returns>
    public static int TokenAt(this AnalyzedText text, int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        var index = FirstTokenEndingAfter(text, position);
        return index < text.Tokens.Length && text.Tokens[index].Span.Contains(position) ? index : -1;
    }

    /// <summary>The index of the sentence that covers a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A UTF-16 offset.</param>
    /// <returns>The index, or -1 between sentences.</returns>
    public static int SentenceAt(this AnalyzedText text, int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        var low = 0;
        var high = text.Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Sentences[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < text.Sentences.Length && text.Sentences[low].Span.Contains(position) ? low : -1;
    }

    /// <summary>The index of the sentence that a token belongs to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public static int SentenceOfToken(this AnalyzedText text, int token)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, text.Tokens.Length);
        return text.SentenceAt(text.Tokens[token].Span.Start);
    }

    /// <summary>How many quotations a position lies in; a quotation's own marks lie in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A UTF-16 offset.</param>
    public static int QuotationDepthAt(this AnalyzedText text, int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        var low = 0;
        var high = text.Quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Quotations[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // Quotations nest, so the innermost one around the position is the last to start before it that has not
        // ended; each step outwards is one depth less.
        for (var index = low - 1; index >= 0; index--)
        {
            var quotation = text.Quotations[index];
            if (quotation.Span.Contains(position))
            {
                return quotation.Depth;
            }

            if (quotation.Depth == 1)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>How many quotations a token lies in; a quotation's own marks lie in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public static int QuotationDepthOfToken(this AnalyzedText text, int token)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, text.Tokens.Length);
        return text.QuotationDepthAt(text.Tokens[token].Span.Start);
    }

    /// <summary>The text of a token, without copying it.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such token.</exception>
    public static ReadOnlySpan<char> TokenText(this AnalyzedText text, int token)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Tokens[token].Span.Of(text.Text);
    }

    private static int FirstTokenEndingAfter(AnalyzedText text, int position)
    {
        var low = 0;
        var high = text.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int FirstTokenStartingAtOrAfter(AnalyzedText text, int position)
    {
        var low = 0;
        var high = text.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Tokens[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
