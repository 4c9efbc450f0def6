using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Everything that finders of relations look at.</summary>
internal sealed class RelationContext
{
    /// <summary>How many claims or mentions of one sentence are looked at.</summary>
    public const int MostInSentence = 64;

    private readonly ILookup<int, Claim> _bySentence;
    private readonly Dictionary<int, HashSet<int>> _parties = [];

    /// <summary>Gathers it.</summary>
    public RelationContext(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<Claim> claims,
        ImmutableArray<TimeExpression> times
    )
    {
        Text = text;
        Attributions = attributions;
        Mentions = mentions;
        Claims = claims;
        Times = times;
        _bySentence = claims.ToLookup(claim => claim.Sentence);
        foreach (var claim in claims)
        {
            AddParties(claim);
        }

        Profiles = [.. claims.Select(claim => ClaimProfile.Of(this, claim))];
    }

    /// <summary>The text.</summary>
    public AnalyzedText Text { get; }

    /// <summary>Its attributions.</summary>
    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>Its mentions.</summary>
    public MentionIndex Mentions { get; }

    /// <summary>Its claims, in text order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Its expressions of time.</summary>
    public ImmutableArray<TimeExpression> Times { get; }

    /// <summary>What the words of each claim tell, in the order of <see cref="Claims"/>.</summary>
    public ImmutableArray<ClaimProfile> Profiles { get; }

    /// <summary>What the words of a claim tell.</summary>
    public ClaimProfile ProfileOf(Claim claim) => Profiles[claim.Id - 1];

    /// <summary>The first claims of a sentence, in text order.</summary>
    public IEnumerable<Claim> ClaimsIn(int sentence) => _bySentence[sentence].Take(MostInSentence);

    /// <summary>The attribution that a claim comes from, or <see langword="null"/>.</summary>
    public Attribution? AttributionOf(Claim claim) => claim.AttributionId is { } id ? Attributions[id - 1] : null;

    /// <summary>The innermost holder of a claim, or <see langword="null"/> where that is the article or left open.</summary>
    public static int? HolderOf(Claim claim) => claim.Chain[^1].ActorId;

    /// <summary>Whether the same one holds two claims: the same actor, or the article itself.</summary>
    public static bool ShareHolder(Claim one, Claim other) =>
        HolderOf(one) is { } holder
            ? holder == HolderOf(other)
            : one.Chain[^1].IsDocument && other.Chain[^1].IsDocument;

    /// <summary>The actor with those whom its source phrases name beside it: the company, for "the company's lawyer".</summary>
    public IReadOnlySet<int> PartiesOf(int? actor) =>
        actor is { } id && _parties.TryGetValue(id, out var known) ? known : new HashSet<int>();

    /// <summary>Whether the content of a claim mentions one of some actors.</summary>
    public bool IsAbout(Claim claim, IReadOnlySet<int> actors) =>
        actors.Count > 0
        && claim.Content.Any(span =>
            Mentions.In(span).Take(MostInSentence).Any(mention => actors.Contains(mention.ActorId))
        );

    /// <summary>Whether a span belongs to a date that a claim gives.</summary>
    public bool IsOfTime(Claim claim, TextSpan span) => claim.Times.Any(id => Times[id - 1].Span.Overlaps(span));

    /// <summary>The words of a span, as a reason quotes them.</summary>
    public string Words(TextSpan span) => Quoted.Shorten(span.Of(Text.Text));

    /// <summary>The span of some tokens.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">One past the last, after <paramref name="first"/>.</param>
    public TextSpan Span(int first, int end) => new(Text.Tokens[first].Span.Start, Text.Tokens[end - 1].Span.End);

    private void AddParties(Claim claim)
    {
        if (HolderOf(claim) is not { } holder)
        {
            return;
        }

        if (!_parties.TryGetValue(holder, out var parties))
        {
            _parties[holder] = parties = [holder];
        }

        foreach (var span in claim.Source)
        {
            parties.UnionWith(Mentions.In(span).Take(MostInSentence).Select(mention => mention.ActorId));
        }
    }
}
