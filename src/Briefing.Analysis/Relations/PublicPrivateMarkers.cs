using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Pairs stances that are marked as public with ones marked as private, near each other and of one actor.</summary>
internal static class PublicPrivateMarkers
{
    private const int Farthest = 5;
    private const int LookedAt = 64;

    private static readonly PhraseLexicon<string> s_markers = new(
        EmbeddedLines
            .OfLexicon("stance-markers.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))
    );

    /// <summary>The pairs, by the place of their private half; each public marker is used with the nearest private one.</summary>
    public static IEnumerable<PublicPrivatePair> Pairs(AnalyzedText text, MentionIndex mentions)
    {
        var marked = Find(text);
        for (var index = 0; index < marked.Count; index++)
        {
            if (marked[index].IsPublic && Nearest(marked, index, mentions) is { } other)
            {
                yield return new PublicPrivatePair(
                    marked[index].Span,
                    marked[index].Sentence,
                    other.Span,
                    other.Sentence
                );
            }
        }
    }

    private static List<(TextSpan Span, int Sentence, bool IsPublic)> Find(AnalyzedText text)
    {
        var found = new List<(TextSpan, int, bool)>();
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var length = s_markers.MatchAt(text, at, sentence.EndToken, out var side);
                if (length > 0)
                {
                    var span = new TextSpan(text.Tokens[at].Span.Start, text.Tokens[at + length - 1].Span.End);
                    found.Add((span, index, side == "public"));
                    at += length - 1;
                }
            }
        }

        return found;
    }

    private static (TextSpan Span, int Sentence, bool IsPublic)? Nearest(
        List<(TextSpan Span, int Sentence, bool IsPublic)> marked,
        int index,
        MentionIndex mentions
    )
    {
        (TextSpan Span, int Sentence, bool IsPublic)? best = null;
        var sentence = marked[index].Sentence;
        var from = Math.Max(0, index - Farthest);
        var to = Math.Min(marked.Count, index + Farthest + 1);
        for (var other = from; other < to; other++)
        {
            var distance = Math.Abs(marked[other].Sentence - sentence);
            var isNearer = best is null || distance < Math.Abs(best.Value.Sentence - sentence);
            if (
                !marked[other].IsPublic
                && distance <= Farthest
                && isNearer
                && SharesActor(mentions, sentence, marked[other].Sentence)
            )
            {
                best = marked[other];
            }
        }

        return best;
    }

    private static bool SharesActor(MentionIndex mentions, int one, int other)
    {
        if (one == other)
        {
            return true;
        }

        var ids = mentions.InSentence(one).Take(LookedAt).Select(mention => mention.ActorId).ToHashSet();
        return mentions.InSentence(other).Take(LookedAt).Any(mention => ids.Contains(mention.ActorId));
    }
}
