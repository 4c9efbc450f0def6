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
        var parents = resolved.ToDictionary(pair => pair.Candidate, pair => pair.Parent);
        ThroughRelays(parents);

        // What clipping left without a word has no content, and neither has what it relays.
        resolved = resolved.FindAll(pair =>
            pair.Candidate.IsPinned || pair.Candidate.Content.Exists(range => HasWord(grammar, range))
        );
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
                Source = SourceOf(grammar, pair.Candidate),
                MarkedSource = pair.Candidate is { Detected: { } marked, HasOwnSource: false }
                    ? marked.Source
                    : Spans(grammar, [pair.Candidate.Source]),
                Cue = new Cue(
                    pair.Candidate.Detected?.Cue ?? Spans(grammar, [pair.Candidate.Cue]),
                    pair.Candidate.Lemma,
                    pair.Candidate.Kind,
                    pair.Candidate.Stance,
                    pair.Candidate.IsNegated
                ),
                Content = pair.Candidate is { Detected: { } detected, HasOwnContent: false }
                    ? detected.Content
                    : Spans(grammar, pair.Candidate.Content),
                Addressee = Spans(grammar, [pair.Candidate.Addressee]),
                Form = FormOf(grammar, pair.Candidate),
                ParentId = HolderOf(parents[pair.Candidate], parents, ids),
                Confidence = Math.Min(1, pair.Candidate.Confidence),
            }),
        ];
    }

    // "The Post, citing a report, said that the driver had denied it": what is inside comes through the report too.
    private static void ThroughRelays(Dictionary<Candidate, Candidate?> parents)
    {
        var relayed = parents
            .Keys.Where(candidate => candidate.Relay is not null && parents[candidate] == candidate.Relay)
            .ToLookup(candidate => candidate.Relay!);
        foreach (var (candidate, parent) in parents.ToList())
        {
            if (
                parent is not null
                && candidate.Relay is null
                && relayed[parent].LastOrDefault(relay => relay.Content.Exists(range => range.Contains(candidate.Cue)))
                    is { } through
            )
            {
                parents[candidate] = through;
            }
        }
    }

    // A discontinuous source stands as the detector gave it; one that was traced to its holder, as that.
    private static ImmutableArray<TextSpan> SourceOf(SentenceGrammar grammar, Candidate candidate) =>
        candidate.Detected is { Source: { IsEmpty: false } marked }
        && grammar.Text.TokensIn(new TextSpan(marked[0].Start, marked[^1].End)) is var (first, end)
        && candidate.Source == new TokenRange(first, end)
            ? marked
            : Spans(grammar, [candidate.Source]);

    // Where the holder itself is dropped, what it held is still inside the content of the one that held it.
    private static int? HolderOf(
        Candidate? holder,
        Dictionary<Candidate, Candidate?> parents,
        Dictionary<Candidate, int> ids
    )
    {
        for (; holder is not null; holder = parents[holder])
        {
            if (ids.TryGetValue(holder, out var id))
            {
                return id;
            }
        }

        return null;
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

    private static bool HasWord(SentenceGrammar grammar, TokenRange range)
    {
        for (var token = range.Start; token < range.End; token++)
        {
            if (grammar.IsWord(token))
            {
                return true;
            }
        }

        return false;
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
