using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>Finds what the words of a source, and those right after them, tell of how it knows.</summary>
internal static class AccessPhrases
{
    private const int Reach = 7;
    private const int Gap = 4;
    private const int Farthest = 300;

    private static readonly PhraseLexicon<AccessKind?> s_phrases = new(
        EmbeddedLines
            .OfLexicon("access-phrases.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], (AccessKind?)Enum.Parse<AccessKind>(cells[1], ignoreCase: true)))
    );

    /// <summary>The phrases of a source, each with some of its words, in text order.</summary>
    public static IEnumerable<(AccessKind Kind, TextSpan Span)> Of(AnalyzedDocument document, SourceProfile source)
    {
        var seen = new HashSet<TextSpan>();
        foreach (var claim in source.Claims)
        {
            var hop = claim.Chain.FirstOrDefault(hop => hop.ActorId == source.Actor.Id);
            if (hop is not { Span: { } span, Basis: HopBasis.Explicit })
            {
                continue;
            }

            foreach (var found in In(document, claim, span))
            {
                if (seen.Add(found.Span))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(AccessKind Kind, TextSpan Span)> In(
        AnalyzedDocument document,
        Claim claim,
        TextSpan source
    )
    {
        var words = PlainWords.In(document.Text, Around(document, claim, source));
        for (var at = 0; at < words.Count; at++)
        {
            var length = s_phrases.MatchAt(document.Text, words, at, out var kind);
            if (length == 0 || !IsOf(document.Text, source, words[at], kind!.Value))
            {
                continue;
            }

            var last = at + length - 1;
            while (
                last + 1 < words.Count
                && last - at < Reach
                && IsBlank(document.Text, words[last], words[last + 1])
                && !claim.Cue.Any(cue => cue.Overlaps(words[last + 1]))
            )
            {
                last++;
            }

            yield return (kind.Value, new TextSpan(words[at].Start, words[last].End));
            at = last;
        }
    }

    // From the source to the end of its sentence, but not into its content.
    private static TextSpan Around(AnalyzedDocument document, Claim claim, TextSpan source)
    {
        var sentence = Spans.IndexAt(document.Sentences, source.Start);
        var end = sentence < 0 ? source.End : Math.Min(document.Sentences[sentence].End, source.End + Farthest);
        foreach (var span in claim.Content)
        {
            end = span.Start >= source.End ? Math.Min(end, span.Start) : end;
        }

        return new TextSpan(source.Start, Math.Max(source.End, end));
    }

    // Access must be told of this source, right after it; a reason for silence may stand anywhere in its sentence.
    private static bool IsOf(string text, TextSpan source, TextSpan word, AccessKind kind) =>
        kind == AccessKind.Unnamed
        || word.Start < source.End
        || word.Start - source.End <= Gap && text.AsSpan(source.End, word.Start - source.End).Trim(" ,").IsEmpty;

    private static bool IsBlank(string text, TextSpan word, TextSpan next) =>
        text.AsSpan(word.End, next.Start - word.End).Trim(' ').IsEmpty;
}
