using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism;

/// <summary>Everything that detectors look at.</summary>
internal sealed class Reading
{
    /// <summary>How many tokens of one span detectors look at.</summary>
    public const int MostTokens = 400;

    private const int MostNested = 16;

    private readonly ILookup<int, Claim> _claimsBySentence;
    private readonly bool[] _isSource;

    /// <summary>Gathers a reading.</summary>
    public Reading(
        AnalyzedText text,
        ArticleMetadata metadata,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<Actor> actors,
        ImmutableArray<Claim> claims,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<RelationFinding> relations
    )
    {
        Text = text;
        Metadata = metadata;
        Attributions = attributions;
        Mentions = mentions;
        Actors = actors;
        Claims = claims;
        Times = times;
        Relations = relations;
        _claimsBySentence = claims.ToLookup(claim => claim.Sentence);
        Sources = [.. SourceUse.Of(this)];
        _isSource = new bool[text.Tokens.Length];
        foreach (var span in attributions.SelectMany(attribution => attribution.Source))
        {
            var (first, end) = text.TokensIn(span);
            Array.Fill(_isSource, true, first, end - first);
        }
    }

    /// <summary>The text.</summary>
    public AnalyzedText Text { get; }

    /// <summary>What is stated about it.</summary>
    public ArticleMetadata Metadata { get; }

    /// <summary>Its attributions.</summary>
    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>Its mentions.</summary>
    public MentionIndex Mentions { get; }

    /// <summary>Its actors.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>Its claims.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Its expressions of time.</summary>
    public ImmutableArray<TimeExpression> Times { get; }

    /// <summary>The relations between its claims, with their evidence.</summary>
    public ImmutableArray<RelationFinding> Relations { get; }

    /// <summary>The explicit sources of its claims, each wording once.</summary>
    public ImmutableArray<SourceUse> Sources { get; }

    /// <summary>The claims whose content starts in a sentence.</summary>
    public IEnumerable<Claim> ClaimsIn(int sentence) => _claimsBySentence[sentence];

    /// <summary>The attribution that a claim comes from, or <see langword="null"/>.</summary>
    public Attribution? AttributionOf(Claim claim) => claim.AttributionId is { } id ? Attributions[id - 1] : null;

    /// <summary>The words of a span.</summary>
    public string Words(TextSpan span) => Quoted.Shorten(span.Of(Text.Text));

    /// <summary>The words of some spans, parted by an ellipsis.</summary>
    public string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(Words));

    /// <summary>The span of some tokens.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">One past the last, after <paramref name="first"/>.</param>
    public TextSpan Span(int first, int end) => new(Text.Tokens[first].Span.Start, Text.Tokens[end - 1].Span.End);

    /// <summary>The claim that a position is best told by: the innermost whose content covers it, else the first of its sentence.</summary>
    public Claim? ClaimAt(int position)
    {
        for (int index = FirstClaimAfter(position) - 1, back = 0; index >= 0 && back < MostNested; index--, back++)
        {
            if (Claims[index].Content.Any(span => span.Contains(position)))
            {
                return Claims[index];
            }
        }

        return ClaimsIn(Text.SentenceAt(position)).FirstOrDefault();
    }

    /// <summary>The claim that an attribution is best told by, or <see langword="null"/>.</summary>
    public Claim? ClaimOf(Attribution attribution) =>
        ClaimAt((attribution.Content.IsEmpty ? attribution.Cue.Spans : attribution.Content)[0].Start);

    /// <summary>The tokens of a span, as <see cref="AnalyzedTextExtensions.TokensIn"/>, but no more than <see cref="MostTokens"/>: a content may be as long as a text.</summary>
    public (int First, int End) TokensIn(TextSpan span)
    {
        var (first, end) = Text.TokensIn(span);
        return (first, Math.Min(end, first + MostTokens));
    }

    /// <summary>Whether a token belongs to the words of a source.</summary>
    public bool IsInSource(int token) => _isSource[token];

    private int FirstClaimAfter(int position)
    {
        var low = 0;
        var high = Claims.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Claims[middle].Content[0].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether the text tells its own date in full, so that relative dates hang on something.</summary>
    public bool IsDated =>
        Metadata.Published is not null || !Times.IsEmpty && Text.SentenceAt(Times[0].Span.Start) == 0 && Times[0].IsDay;

    /// <summary>Whether a claim tells when what it claims is, was or will be.</summary>
    public bool IsTimed(Claim claim) => claim.Times.Any(id => Times[id - 1].IsWhen);
}
