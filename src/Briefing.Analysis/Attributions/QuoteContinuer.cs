using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>Carries a speaker on over the quotations that follow: in the same sentence, the next ones, and the next paragraph.</summary>
internal sealed class QuoteContinuer(SentenceGrammar grammar)
{
    private readonly bool[] _claimed = new bool[grammar.Quotations.Length];

    /// <summary>Extends the contents of candidates with the quotations that nobody claims and that follow theirs.</summary>
    /// <param name="candidates">The candidates, in the order of their cues.</param>
    public void Extend(IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            foreach (var range in candidate.Content)
            {
                Claim(range);
            }
        }

        foreach (var candidate in candidates)
        {
            if (
                candidate.Frame is CueFrame.Quote
                && candidate.Relay is null
                && grammar.QuotationAt(candidate.Cue.Start) < 0
            )
            {
                Extend(candidate);
            }
        }
    }

    private void Claim(TokenRange range)
    {
        var token = range.Start;
        for (var quotation = FirstFrom(token); quotation < grammar.Quotations.Length; quotation++)
        {
            if (grammar.Quotations[quotation].Range.Start >= range.End)
            {
                break;
            }

            _claimed[quotation] = true;
        }
    }

    private void Extend(Candidate candidate)
    {
        var last = candidate.Content[^1];
        var next = FirstFrom(Math.Max(last.End, candidate.Cue.End));
        var isOpen = EndsOpen(last);
        var end = Math.Max(last.End, Math.Max(candidate.Cue.End, candidate.Source.End));
        var sentence = grammar.SentenceAt(end - 1);
        for (; next < grammar.Quotations.Length && !_claimed[next]; next++)
        {
            var quotation = grammar.Quotations[next];
            if (quotation.Depth > 1)
            {
                continue;
            }

            var start = quotation.Range.Start;
            var follows =
                quotation.ContinuesPrevious && isOpen
                    ? grammar.ParagraphAt(start) == grammar.ParagraphAt(end - 1) + 1
                    : grammar.ParagraphAt(start) == grammar.ParagraphAt(candidate.Cue.Start)
                        && (IsSplit(end, quotation, sentence) || IsNextSentence(quotation, sentence));
            if (!follows)
            {
                break;
            }

            candidate.Content.Add(quotation.Range);
            _claimed[next] = true;
            end = quotation.Range.End;
            sentence = grammar.SentenceAt(end - 1);
            isOpen = quotation.IsOpen;
        }
    }

    // '"The river," he said, "has the last word."': no other verb between.
    private bool IsSplit(int end, QuotedRange quotation, int sentence)
    {
        if (grammar.SentenceAt(quotation.Range.Start) != sentence || quotation.Range.Start - end > 40)
        {
            return false;
        }

        for (var token = end; token < quotation.Range.Start; token++)
        {
            if (grammar.GroupAt(token) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite)
            {
                return false;
            }
        }

        return grammar.IsComma(quotation.Range.Start - 1)
            || grammar.Words(quotation.Range.Start - 1) is ":"
            || grammar.IsDash(quotation.Range.Start - 1);
    }

    private bool IsNextSentence(QuotedRange quotation, int sentence)
    {
        var own = grammar.SentenceAt(quotation.Range.Start);
        if (own != sentence + 1 || grammar.Text.Sentences[own].FirstToken != quotation.Range.Start)
        {
            return false;
        }

        var last = grammar.Text.Sentences[grammar.SentenceAt(quotation.Range.End - 1)];
        return quotation.Range.End >= last.EndToken - 1 || quotation.Words > 8;
    }

    private bool EndsOpen(TokenRange range) =>
        grammar.QuotationAt(range.End - 1) is var quotation and >= 0 && grammar.Quotations[quotation].IsOpen;

    // The first quotation that starts at a token or after it.
    private int FirstFrom(int token)
    {
        var low = 0;
        var high = grammar.Quotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (grammar.Quotations[middle].Range.Start < token)
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
