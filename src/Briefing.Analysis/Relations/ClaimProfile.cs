using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>What the words of a claim tell of its topic and of where it stands.</summary>
internal sealed class ClaimProfile
{
    private const int MostTokens = 120;

    private ClaimProfile(Claim claim) => Claim = claim;

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The topics of its content.</summary>
    public HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>The topics of its content and of the sentence around it.</summary>
    public HashSet<string> Surroundings { get; } = new(StringComparer.Ordinal);

    /// <summary>The actors that it mentions and its innermost holder.</summary>
    public HashSet<int> Actors { get; } = [];

    /// <summary>The opposite poles that its content and cue name.</summary>
    public List<Opposite> Poles { get; } = [];

    /// <summary>What a claim that it conflicts with shares: a topic, or an axis on which an actor is enough.</summary>
    public IEnumerable<string> Keys =>
        Topics.Concat(
            Poles.Where(pole => pole.Anchor == OppositeAnchor.Actor).Select(pole => $"#{pole.Axis}").Distinct()
        );

    /// <summary>Its verbs and adjectives that tell a topic.</summary>
    public List<Predicate> Predicates { get; } = [];

    /// <summary>Whether it tells that something rose, fell or turned.</summary>
    public bool TellsChange => Poles.Exists(pole => pole.Axis is "direction");

    /// <summary>Its quantities.</summary>
    public List<Quantity> Quantities { get; } = [];

    /// <summary>The dates that it gives, in the fullest form known.</summary>
    public HashSet<string> Dates { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it holds only under a condition.</summary>
    public bool IsConditional { get; private set; }

    /// <summary>Reads the profile of a claim.</summary>
    public static ClaimProfile Of(RelationContext context, Claim claim)
    {
        var profile = new ClaimProfile(claim);
        var text = context.Text;
        var isDenied = DenialCues.IsDenial(context.AttributionOf(claim));
        foreach (var span in claim.Content)
        {
            var (first, end) = Clip(text, span);
            ReadTopics(text, first, end, profile.Topics);
            profile.ReadPredicates(text, first, end);
            profile.Quantities.AddRange(Relations.Quantities.In(text, first, end));
            profile.Poles.AddRange(Opposites.In(text, first, end).Select(pole => isDenied ? Turned(pole) : pole));
            profile.IsConditional |= Conditions.AreIn(text, first, end);
            profile.Actors.UnionWith(
                context.Mentions.In(span).Take(RelationContext.MostInSentence).Select(mention => mention.ActorId)
            );
        }

        foreach (var span in claim.Cue)
        {
            var (first, end) = Clip(text, span);
            profile.Poles.AddRange(Opposites.In(text, first, end));
        }

        if (RelationContext.HolderOf(claim) is { } holder)
        {
            _ = profile.Actors.Add(holder);
        }

        var sentence = text.Sentences[claim.Sentence];
        ReadTopics(
            text,
            sentence.FirstToken,
            Math.Min(sentence.EndToken, sentence.FirstToken + MostTokens),
            profile.Surroundings
        );
        foreach (var id in claim.Times)
        {
            var time = context.Times[id - 1];
            if ((time.Inferred ?? time.Explicit) is { } value)
            {
                _ = profile.Dates.Add(value);
            }
        }

        return profile;
    }

    /// <summary>Whether both give dates and none of them is the same.</summary>
    public bool IsOfOtherTime(ClaimProfile other) =>
        Dates.Count > 0 && other.Dates.Count > 0 && !Dates.Overlaps(other.Dates);

    /// <summary>How many topics of the two contents are the same.</summary>
    public int Shared(ClaimProfile other) => Count(Topics, other.Topics);

    /// <summary>How many topics of one's content come in the sentence of the other, the larger of both ways.</summary>
    public int SharedNearby(ClaimProfile other) =>
        Math.Max(Count(Topics, other.Surroundings), Count(other.Topics, Surroundings));

    /// <summary>The actors that both mention or that hold them.</summary>
    public IEnumerable<int> SharedActors(ClaimProfile other) => Actors.Where(other.Actors.Contains);

    private static int Count(HashSet<string> some, HashSet<string> others) => some.Count(others.Contains);

    private static Opposite Turned(Opposite pole) => pole with { IsPositive = !pole.IsPositive };

    private static (int First, int End) Clip(AnalyzedText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        return (first, Math.Min(end, first + MostTokens));
    }

    private void ReadPredicates(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (
                text.Tokens[at].Universal is UniversalTag.Verb or UniversalTag.Adj
                && TopicWords.Of(text.Tokens[at]) is { } topic
            )
            {
                Predicates.Add(new Predicate(topic, Opposites.IsNegated(text, first, at), text.Tokens[at].Span));
            }
        }
    }

    private static void ReadTopics(AnalyzedText text, int first, int end, HashSet<string> topics)
    {
        for (var at = first; at < end; at++)
        {
            if (TopicWords.Of(text.Tokens[at]) is { } topic)
            {
                _ = topics.Add(topic);
            }
        }
    }
}
