using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads a content that stands before its cue, or around it: "..., he said", "The plan, he said, is dead".</summary>
internal sealed class LeftContextReader(SentenceGrammar grammar)
{
    /// <summary>The quotation that ends right before a token, a comma between them skipped, as an index; or -1.</summary>
    public int QuotationBefore(int token)
    {
        var last = token - 1;
        if (grammar.IsComma(last) || grammar.IsDash(last))
        {
            last--;
        }

        var quotation = grammar.QuotationAt(last);
        return
            quotation >= 0
            && grammar.Quotations[quotation].Range.End == last + 1
            && grammar.ParagraphAt(last) == grammar.ParagraphAt(token)
            && grammar.QuotationAt(token) != quotation
            ? quotation
            : -1;
    }

    /// <summary>The content that ends with a quotation: the quotation, and what leads to it in its sentence.</summary>
    public TokenRange WithLead(int quotation)
    {
        var range = grammar.Quotations[quotation].Range;
        var sentence = grammar.SentenceAround(range.Start);
        if (range.Start <= sentence.Start || grammar.IsDash(range.Start - 1) || grammar.Words(range.Start - 1) is ":")
        {
            return range;
        }

        var start = ClauseFinder.StartOfClause(grammar, range.Start);
        return start >= range.Start ? range : new TokenRange(start, range.End);
    }

    /// <summary>
    /// The pieces of a clause that a parenthesis stands in or after, from the parenthesis' first token to one past its last.
    /// </summary>
    /// <param name="open">The parenthesis' first token.</param>
    /// <param name="close">One past its last token.</param>
    public List<TokenRange> Around(int open, int close)
    {
        var pieces = new List<TokenRange>(2);
        var before = open;
        while (grammar.IsComma(before - 1) || grammar.IsDash(before - 1) || grammar.Words(before - 1) is "(")
        {
            before--;
        }

        var sentence = grammar.SentenceAround(open);
        if (before < open && grammar.Penn(before - 1) is PennTag.CC && grammar.HasFiniteVerb(sentence.Start, before))
        {
            // "She was furious and, he said, has left": only what follows hangs on the parenthesis.
        }
        else if (before > sentence.Start && grammar.SentenceAt(before - 1) == grammar.SentenceAt(open))
        {
            var start = ClauseFinder.StartOfClause(grammar, before);
            if (start < before)
            {
                pieces.Add(new TokenRange(start, before));
            }
        }

        var after = close;
        while (grammar.IsComma(after) || grammar.IsDash(after) || grammar.Words(after) is ")")
        {
            after++;
        }

        after = OpeningRelative.EndOf(grammar, after, sentence.End) is var end and > 0 ? end + 1 : after;
        var isEnclosed = after > close || pieces.Count == 0;
        if (
            isEnclosed
            && after < sentence.End
            && (grammar.IsWord(after) || grammar.IsQuote(after))
            && GoesOn(after, pieces.Count > 0)
        )
        {
            var last = ClauseFinder.EndOfClause(grammar, after, ClauseBounds.None);
            if (last > after)
            {
                pieces.Add(new TokenRange(after, last));
            }
        }

        return pieces;
    }

    // After "The plan, he said," a verb goes on; after "The plan is dead, he said," a new clause with "and" does not.
    private bool GoesOn(int token, bool hasLeft) =>
        !hasLeft
        || !(
            grammar.Penn(token) is PennTag.CC or PennTag.VBG or PennTag.WDT or PennTag.WP
            || grammar.IsAny(
                token,
                ["while", "although", "though", "as", "because", "when", "after", "according", "who"]
            )
        );
}
