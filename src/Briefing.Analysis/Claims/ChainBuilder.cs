using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Builds the chain of holders that a claim's own sentence names.</summary>
internal sealed class ChainBuilder(AnalyzedText text, ImmutableArray<Attribution> attributions, MentionIndex mentions)
{
    private const int LongestChain = 16;
    private const int FarthestRelay = 3;

    private readonly RelayReader _relays = new(text, mentions);

    /// <summary>The article's own voice, which opens every chain.</summary>
    public static ChainHop Document { get; } = new(null, ChainHop.DocumentName, null, null, HopBasis.Explicit);

    /// <summary>The attributions from the outermost to one, by its parents.</summary>
    public List<Attribution> PathTo(Attribution attribution)
    {
        var path = new List<Attribution> { attribution };
        while (
            path[^1].ParentId is { } parent && parent >= 1 && parent <= attributions.Length && path.Count < LongestChain
        )
        {
            var next = attributions[parent - 1];
            if (path.Contains(next) || IsDenied(path[^1], next))
            {
                break;
            }

            path.Add(next);
        }

        path.Reverse();
        return path;
    }

    // "His claim that it was empty is contradicted by a letter": he claims it, and the letter does not tell that he does.
    private bool IsDenied(Attribution inner, Attribution outer)
    {
        if (
            inner.Cue.Kind != CueKind.Noun
            || inner.Source.IsEmpty
            || outer.Cue is not { Stance: CueStance.Negative, IsNegated: false }
        )
        {
            return false;
        }

        var (first, _) = text.TokensIn(outer.Content[0]);
        var (source, _) = text.TokensIn(inner.Source[0]);
        return source == first && outer.Cue.Spans[0].Start > outer.Content[0].Start;
    }

    /// <summary>The hops of an attribution's path without the article itself: the relay that an outermost source told it to, then each source.</summary>
    public List<ChainHop> HopsOf(List<Attribution> path)
    {
        var hops = new List<ChainHop>();
        foreach (var attribution in path)
        {
            var own = HopOf(attribution);
            if (attribution == path[0])
            {
                if (RelayOf(attribution) is { } relay)
                {
                    hops.Add(relay);
                }

                hops.AddRange(_relays.RelaysOf(attribution).Where(hop => hop.ActorId != own.ActorId));
            }

            hops.Add(own);
        }

        return hops;
    }

    /// <summary>The hop of one attribution's source.</summary>
    public ChainHop HopOf(Attribution attribution)
    {
        var cue = attribution.Cue.Spans[0];
        if (attribution.Source.IsEmpty)
        {
            return new ChainHop(null, ChainHop.OpenName, null, cue, HopBasis.Explicit);
        }

        var actor = mentions.ActorOf(attribution.Source);
        var span = attribution.Source[0];
        var name = actor is { } id ? mentions.Actor(id).Name : span.Of(text.Text).ToString();
        return new ChainHop(actor, name, span, cue, HopBasis.Explicit);
    }

    // "a furnace operator told Lindmark Radio": the outlet heard it, and the article has it from there.
    private ChainHop? RelayOf(Attribution attribution)
    {
        if (!FrameWords.IsTelling(attribution.Cue.Lemma))
        {
            return null;
        }

        var cue = attribution.Cue.Spans[^1];
        var (_, after) = text.TokensIn(cue);
        var reach = text.Tokens[Math.Min(after + FarthestRelay, text.Tokens.Length) - 1].Span.End;
        foreach (var (span, _, id) in mentions.In(new TextSpan(cue.End, Math.Max(cue.End, reach))))
        {
            if (span.Start < cue.End || mentions.Actor(id).Type != ActorType.Outlet)
            {
                continue;
            }

            var (first, _) = text.TokensIn(span);
            return first - after < FarthestRelay
                ? new ChainHop(id, mentions.Actor(id).Name, span, cue, HopBasis.Explicit)
                : null;
        }

        return null;
    }
}
