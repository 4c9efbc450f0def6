using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>What the words of a claim tell of its topic and of where it stands.</summary>
internal sealed class ClaimProfile
{
    private const int MostTokens = 120;
    private const int PointerReach = 3;

    private ClaimProfile(Claim claim) => Claim = claim;

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The topics of its content; names are among <see cref="Actors"/> instead.</summary>
    public HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each topic of its content is named first.</summary>
    public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether its first words point back: "it", "them".</summary>
    public bool PointsBack { get; private set; }

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
            profile.ReadContent(text, first, end);
            profile.Quantities.AddRange(
                Relations.Quantities.In(text, first, end).Where(quantity => !context.IsOfTime(claim, quantity.Span))
            );
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

    /// <summary>Whether a topic of both stands near a token of each.</summary>
    /// <param name="other">The other claim.</param>
    /// <param name="token">A token of this one.</param>
    /// <param name="otherToken">A token of the other.</param>
    /// <param name="reach">How many tokens are near.</param>
    public bool SharesNear(ClaimProfile other, int token, int otherToken, int reach) =>
        Places.Any(place =>
            Math.Abs(place.Value - token) <= reach
            && other.Places.TryGetValue(place.Key, out var at)
            && Math.Abs(at - otherToken) <= reach
        );

    /// <summary>How much of the shorter one's topics the longer one shares, 0 to 1.</summary>
    public double Coverage(ClaimProfile other)
    {
        var shortest = Math.Min(Topics.Count, other.Topics.Count);
        return shortest == 0 ? 0 : (double)Shared(other) / shortest;
    }

    /// <summary>The actors that both mention or that hold them.</summary>
    public IEnumerable<int> SharedActors(ClaimProfile other) => Actors.Where(other.Actors.Contains);

    private static int Count(HashSet<string> some, HashSet<string> others) => some.Count(others.Contains);

    private static Opposite Turned(Opposite pole) => pole with { IsPositive = !pole.IsPositive };

    private static (int First, int End) Clip(AnalyzedText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        return (first, Math.Min(end, first + MostTokens));
    }

    private void ReadContent(AnalyzedText text, int first, int end)
    {
        var isAsked = false;
        for (var at = first; at < end; at++)
        {
            var token = text.Tokens[at];

            // "whether she paid", "who paid": neither said nor negated.
            isAsked |= token.Penn is PennTag.WP or PennTag.WRB or PennTag.WDT || token.Lemma is "whether";
            PointsBack |= at < first + PointerReach && token.Lemma is "it" or "this" or "they" or "them" or "these";
            if (token.Universal == UniversalTag.PropN || TopicWords.Of(token) is not { } topic)
            {
                continue;
            }

            _ = Topics.Add(topic);
            _ = Places.TryAdd(topic, at);
            // "found no reduction": as good as "did not reduce".
            var isNone = token.Universal == UniversalTag.Noun && at > first && text.Tokens[at - 1].Lemma is "no";
            if (isNone)
            {
                Predicates.Add(new Predicate(topic, true, false, token.Span));
            }

            if (
                !isAsked
                && (
                    token.Universal == UniversalTag.Verb
                    || token.Universal == UniversalTag.Adj && IsPredicated(text, first, at)
                )
            )
            {
                Predicates.Add(
                    new Predicate(topic, Opposites.IsNegated(text, first, at), IsUnreal(text, first, at), token.Span)
                );
            }
        }
    }

    private static bool IsUnreal(AnalyzedText text, int first, int at)
    {
        for (var before = at - 1; before >= Math.Max(first, at - PointerReach); before--)
        {
            if (text.Tokens[before].Penn is PennTag.MD or PennTag.TO)
            {
                return true;
            }
        }

        return false;
    }

    // "was not safe", not "a safe road": the adjective stands behind a form of "be".
    private static bool IsPredicated(AnalyzedText text, int first, int at)
    {
        for (var before = at - 1; before >= Math.Max(first, at - PointerReach); before--)
        {
            if (text.Tokens[before].Lemma is "be")
            {
                return true;
            }

            if (text.Tokens[before].Universal is not (UniversalTag.Adv or UniversalTag.Part))
            {
                return false;
            }
        }

        return false;
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
