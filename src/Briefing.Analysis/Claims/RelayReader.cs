using Briefing.Analysis.Attributions;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Reads through whose hands a source came where participles tell: "documents seen by the Post show", "In a report first
/// published by Norrpress and picked up by the Gazette, two officials say".
/// </summary>
internal sealed class RelayReader(AnalyzedText text, MentionIndex mentions)
{
    private const int LongestOpening = 30;

    private static readonly PhraseLexicon<string> s_participles = new(
        EmbeddedLines
            .OfLexicon("relay-participles.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))
    );

    /// <summary>The hops before an outermost attribution's own source, the one nearest to the reader first.</summary>
    /// <param name="outermost">The attribution.</param>
    public List<ChainHop> RelaysOf(Attribution outermost)
    {
        var first = new List<ChainHop>();
        var later = new List<ChainHop>();
        foreach (var span in outermost.Source)
        {
            var (start, end) = text.TokensIn(span);
            Read(start, end, first, later);
        }

        if (Opening(outermost) is var (open, close))
        {
            Read(open, close, first, later);
        }

        later.Reverse();
        return [.. later, .. first];
    }

    private void Read(int start, int end, List<ChainHop> first, List<ChainHop> later)
    {
        for (var at = start; at < end; at++)
        {
            var length = s_participles.MatchAt(text, at, end, out var kind);
            if (length > 0 && HopAt(at, at + length, end) is { } hop)
            {
                (kind == "later" ? later : first).Add(hop);
                at += length;
            }
        }
    }

    private ChainHop? HopAt(int start, int holder, int end)
    {
        if (holder >= end)
        {
            return null;
        }

        var reach = new TextSpan(text.Tokens[holder].Span.Start, text.Tokens[Math.Min(end, holder + 3) - 1].Span.End);
        foreach (var (span, kind, id) in mentions.In(reach))
        {
            if (kind == MentionKind.Name || mentions.Actor(id).Type == ActorType.Outlet)
            {
                var cue = new TextSpan(text.Tokens[start].Span.Start, text.Tokens[holder - 1].Span.End);
                return new ChainHop(id, mentions.Actor(id).Name, span, cue, HopBasis.Explicit);
            }
        }

        return null;
    }

    // The phrase before the first comma of the sentence, where it has no verb of its own and is not the attribution itself.
    private (int Open, int Close)? Opening(Attribution outermost)
    {
        var index = text.SentenceAt(outermost.Cue.Spans[0].Start);
        if (index < 0)
        {
            return null;
        }

        var sentence = text.Sentences[index];
        var limit = Math.Min(sentence.EndToken, sentence.FirstToken + LongestOpening);
        for (var at = sentence.FirstToken; at < limit; at++)
        {
            var token = text.Tokens[at];
            if (Touches(outermost, token.Span) || Verbs.IsFinite(token.Penn))
            {
                return null;
            }

            if (text.TokenText(at) is ",")
            {
                return (sentence.FirstToken, at);
            }
        }

        return null;
    }

    private static bool Touches(Attribution attribution, TextSpan span) =>
        attribution.Source.Any(span.Overlaps)
        || attribution.Cue.Spans.Any(span.Overlaps)
        || attribution.Content.Any(span.Overlaps);
}
