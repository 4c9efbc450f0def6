using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Pairs stances that are marked as public with ones marked as private, near each other and of one actor.</summary>
internal static class PublicPrivateMarkers
{
    private const int Farthest = 12;
    private const int Neighbours = 6;
    private const int LookedAt = 64;

    private static readonly PhraseLexicon<string> s_markers = new(
        EmbeddedLines
            .OfLexicon("stance-markers.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))
    );

    /// <summary>The pairs, in the order of their public half: each marker is used with the nearest free one of the other side.</summary>
    public static IEnumerable<PublicPrivatePair> Pairs(AnalyzedText text, MentionIndex mentions)
    {
        var marked = Find(text);
        var isTaken = new bool[marked.Count];
        return Candidates(marked, mentions)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Public)
            .ThenBy(candidate => candidate.Private)
            .Where(candidate => Take(isTaken, candidate.Public, candidate.Private))
            .OrderBy(candidate => candidate.Public)
            .Select(candidate => new PublicPrivatePair(
                marked[candidate.Public].Span,
                marked[candidate.Public].Sentence,
                marked[candidate.Private].Span,
                marked[candidate.Private].Sentence,
                candidate.Actor
            ));
    }

    /// <summary>Whether a span holds words that mark a public stance.</summary>
    public static bool HasPublic(AnalyzedText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        for (var at = first; at < end; at++)
        {
            if (s_markers.MatchAt(text, at, end, out var side) > 0 && side == "public")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Take(bool[] isTaken, int one, int other)
    {
        if (isTaken[one] || isTaken[other])
        {
            return false;
        }

        isTaken[one] = isTaken[other] = true;
        return true;
    }

    private static IEnumerable<(int Distance, int Public, int Private, int? Actor)> Candidates(
        List<(TextSpan Span, int Sentence, bool IsPublic)> marked,
        MentionIndex mentions
    )
    {
        for (var one = 0; one < marked.Count; one++)
        {
            var to = Math.Min(marked.Count, one + Neighbours + 1);
            for (var other = Math.Max(0, one - Neighbours); marked[one].IsPublic && other < to; other++)
            {
                var distance = Math.Abs(marked[other].Sentence - marked[one].Sentence);
                if (marked[other].IsPublic || distance > Farthest)
                {
                    continue;
                }

                var actor = SharedActor(mentions, marked[one], marked[other].Sentence);
                if (actor is not null || distance == 0)
                {
                    yield return (distance, one, other, actor);
                }
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

    // The actor whose stance is marked: the first one after the public marker, or before it, that the other sentence names too.
    private static int? SharedActor(MentionIndex mentions, (TextSpan Span, int Sentence, bool IsPublic) one, int other)
    {
        var ids = mentions.InSentence(other).Take(LookedAt).Select(mention => mention.ActorId).ToHashSet();
        return mentions
            .InSentence(one.Sentence)
            .Take(LookedAt)
            .Where(mention => ids.Contains(mention.ActorId) && IsParty(mentions.Actor(mention.ActorId)))
            .OrderBy(mention => Gap(mention.Span, one.Span))
            .Select(mention => (int?)mention.ActorId)
            .FirstOrDefault();
    }

    private static bool IsParty(Actor actor) =>
        actor.Type is not (ActorType.Place or ActorType.Document or ActorType.Outlet or ActorType.Other);

    private static int Gap(TextSpan one, TextSpan other) =>
        one.Overlaps(other) ? 0
        : one.Start >= other.End ? one.Start - other.End
        : other.Start - one.End;
}
