using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>Turns resolved candidates into attributions: spans of text, ids, forms.</summary>
internal static class AttributionWriter
{
    /// <summary>Writes candidates down in their order.</summary>
    public static ImmutableArray<Attribution> Write(
        SentenceGrammar grammar,
        List<(Candidate Candidate, Candidate? Parent)> resolved
    )
    {
        var ids = new Dictionary<Candidate, int>(resolved.Count);
        foreach (var (candidate, _) in resolved)
        {
            ids[candidate] = ids.Count + 1;
        }

        return
        [
            .. resolved.Select(pair => new Attribution
            {
                Id = ids[pair.Candidate],
                Source = pair.Candidate.Detected?.Source ?? Spans(grammar, [pair.Candidate.Source]),
                Cue = new Cue(
                    pair.Candidate.Detected?.Cue ?? Spans(grammar, [pair.Candidate.Cue]),
                    pair.Candidate.Lemma,
                    pair.Candidate.Kind,
                    pair.Candidate.Stance,
                    pair.Candidate.IsNegated
                ),
                Content = pair.Candidate.Detected?.Content ?? Spans(grammar, pair.Candidate.Content),
                Addressee = Spans(grammar, [pair.Candidate.Addressee]),
                Form = FormOf(grammar, pair.Candidate),
                ParentId = pair.Parent is null ? null : ids[pair.Parent],
                Confidence = Math.Min(1, pair.Candidate.Confidence),
            }),
        ];
    }

    private static ImmutableArray<TextSpan> Spans(SentenceGrammar grammar, IEnumerable<TokenRange> ranges)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var range in ranges)
        {
            var (start, end) = (range.Start, range.End);
            while (start < end && IsLooseMark(grammar, start))
            {
                start++;
            }

            while (end > start && IsLooseMark(grammar, end - 1))
            {
                end--;
            }

            if (end > start)
            {
                spans.Add(new TextSpan(grammar.Tokens[start].Span.Start, grammar.Tokens[end - 1].Span.End));
            }
        }

        return spans.DrainToImmutable();
    }

    private static bool IsLooseMark(SentenceGrammar grammar, int token) =>
        grammar.IsComma(token) || grammar.IsDash(token) || grammar.Words(token) is ";" or "(";

    // Quotations that hold the cue too are where the attribution stands, not its form.
    private static AttributionForm FormOf(SentenceGrammar grammar, Candidate candidate)
    {
        var outside = grammar.QuotationAt(candidate.Cue.Start);
        var quoted = 0;
        var words = 0;
        foreach (var range in candidate.Content)
        {
            for (var token = range.Start; token < range.End; token++)
            {
                if (grammar.IsWord(token))
                {
                    words++;
                    quoted += grammar.QuotationAt(token) is >= 0 and var quotation && quotation != outside ? 1 : 0;
                }
            }
        }

        return quoted == 0 ? AttributionForm.Indirect
            : quoted == words ? AttributionForm.Direct
            : AttributionForm.Mixed;
    }
}
