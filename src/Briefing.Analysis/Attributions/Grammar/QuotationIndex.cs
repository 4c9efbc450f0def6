using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Finds the tokens of quotations.</summary>
internal static class QuotationIndex
{
    /// <summary>The quotations of a text as runs of tokens, in text order, outer ones before inner ones; empty ones are left out.</summary>
    public static ImmutableArray<QuotedRange> Read(AnalyzedText text)
    {
        var found = ImmutableArray.CreateBuilder<QuotedRange>(text.Quotations.Length);
        foreach (var quotation in text.Quotations)
        {
            var start = FirstFrom(text.Tokens, quotation.Span.Start);
            var end = FirstFrom(text.Tokens, quotation.Span.End);
            if (end > start)
            {
                found.Add(
                    new QuotedRange(
                        new TokenRange(start, end),
                        quotation.IsOpen,
                        quotation.ContinuesPrevious,
                        quotation.Depth
                    )
                );
            }
        }

        return found.DrainToImmutable();
    }

    // The first token that starts at a position or after it.
    private static int FirstFrom(ImmutableArray<Token> tokens, int position)
    {
        var low = 0;
        var high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < position)
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
