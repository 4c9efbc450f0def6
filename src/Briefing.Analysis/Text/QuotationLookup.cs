namespace Briefing.Analysis.Text;

/// <summary>Finds quotations by position.</summary>
internal static class QuotationLookup
{
    private const int MostNested = 8;

    /// <summary>The quotations that start in a span, or that its start lies in.</summary>
    public static IEnumerable<Quotation> QuotationsIn(this AnalyzedText text, TextSpan span)
    {
        var low = 0;
        var high = text.Quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Quotations[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (
            var index = Math.Max(0, low - MostNested);
            index < text.Quotations.Length && text.Quotations[index].Span.Start < span.End;
            index++
        )
        {
            if (text.Quotations[index].Span.Overlaps(span))
            {
                yield return text.Quotations[index];
            }
        }
    }
}
