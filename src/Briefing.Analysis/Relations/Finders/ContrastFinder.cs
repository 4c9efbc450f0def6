using System.Collections.Frozen;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>
/// Finds two holders in one sentence that are set against each other: "While some ..., others ...", "Osei forecast a cut;
/// Hnatko thought nothing would move".
/// </summary>
internal sealed class ContrastFinder : RelationFinder
{
    private const int MostClaims = 8;
    private const int WordReach = 6;
    private const int VerbReach = 16;

    private static readonly FrozenSet<string> s_contrasts = EmbeddedLines
        .OfLexicon("contrast-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_forecasts = EmbeddedLines
        .OfLexicon("forecast-cues.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        for (var sentence = 0; sentence < context.Text.Sentences.Length; sentence++)
        {
            var claims = context
                .ClaimsIn(sentence)
                .Where(claim => context.AttributionOf(claim) is { ParentId: null })
                .Take(MostClaims)
                .ToList();
            for (var index = 1; index < claims.Count; index++)
            {
                Relate(context, sink, claims, index);
            }
        }
    }

    private static void Relate(RelationContext context, RelationSink sink, List<Claim> claims, int index)
    {
        var right = claims[index];
        var left = claims.Take(index).LastOrDefault(claim => !RelationContext.ShareHolder(claim, right));
        if (
            left is null
            || left.Source.IsEmpty
            || string.Equals(left.Chain[^1].Name, right.Chain[^1].Name, StringComparison.OrdinalIgnoreCase)
            || !OpensSide(left, right)
            || Contrast(context, left, right) is not { } word
            || !AreLinked(context, left, right) && !AreClauses(context.Text, left, right, word)
        )
        {
            return;
        }

        var why =
            $"{left.Chain[^1].Name} and {right.Chain[^1].Name} are set against each other ('{context.Words(word)}').";
        foreach (var held in HeldOnRight(claims, index))
        {
            sink.Relate(
                left,
                held,
                RelationType.Contradicts,
                RelationSubtypes.BetweenSources,
                why,
                [.. left.Content, word, .. held.Content]
            );
        }
    }

    // The right side has a source of its own, told after that of the left.
    private static bool OpensSide(Claim left, Claim right) =>
        !right.Source.IsEmpty
        && right.Source[0].Start > left.Source[0].Start
        && !Spans.Overlap(right.Content, left.Content)
        && !Spans.Overlap(right.Source, left.Content);

    // What opens the right side, and what follows it under the same or an unnamed subject: "..., suspecting a trick".
    private static IEnumerable<Claim> HeldOnRight(List<Claim> claims, int index)
    {
        var right = claims[index];
        yield return right;
        foreach (var claim in claims.Skip(index + 1))
        {
            if (!claim.Source.IsEmpty && claim.Source[0].Start > right.Content[^1].End)
            {
                yield break;
            }

            if (!Spans.Overlap(claim.Content, right.Content))
            {
                yield return claim;
            }
        }
    }

    // The word that sets the sides against each other: right before the right one, or before both ("While A ..., B ...").
    private static TextSpan? Contrast(RelationContext context, Claim left, Claim right)
    {
        var text = context.Text;
        var sentence = text.Sentences[left.Sentence];
        return Before(text, sentence.FirstToken, right) ?? Before(text, sentence.FirstToken, left);
    }

    private static TextSpan? Before(AnalyzedText text, int first, Claim claim)
    {
        var (source, _) = text.TokensIn(claim.Source[0]);
        var (content, _) = text.TokensIn(claim.Content[0]);
        var start = Math.Min(source, content);
        for (var at = start - 1; at >= Math.Max(first, start - WordReach); at--)
        {
            if (s_contrasts.Contains(text.TokenText(at).ToString()) && !IsTemporal(text, at))
            {
                return text.Tokens[at].Span;
            }

            if (Verbs.IsFinite(text.Tokens[at].Penn))
            {
                return null;
            }
        }

        return null;
    }

    // "While driving home, ...": no clause of its own.
    private static bool IsTemporal(AnalyzedText text, int at) =>
        text.Tokens[at].Lemma is "while"
        && at + 1 < text.Tokens.Length
        && text.Tokens[at + 1].Penn is PennTag.VBG or PennTag.VBN or PennTag.IN;

    // "Osei said the bridge was safe, but Hahn said the bolts were loose": two propositions, each told in full.
    private static bool AreClauses(AnalyzedText text, Claim left, Claim right, TextSpan word) =>
        word.Length > 1 && word.Start > left.Content[0].Start && HasVerb(text, left) && HasVerb(text, right);

    private static bool HasVerb(AnalyzedText text, Claim claim)
    {
        var (first, end) = text.TokensIn(claim.Content[0]);
        for (var at = first; at < Math.Min(end, first + VerbReach); at++)
        {
            if (Verbs.IsFinite(text.Tokens[at].Penn))
            {
                return true;
            }
        }

        return false;
    }

    // A contrast alone says little: the two sides must speak of one thing.
    private static bool AreLinked(RelationContext context, Claim left, Claim right)
    {
        var (one, other) = (context.ProfileOf(left), context.ProfileOf(right));
        return one.Shared(other) > 0
            || one.SharedActors(other).Any()
            || other.PointsBack
            || Oppositions.Between(one, other) is not null
            || one.IsOfOtherTime(other) && IsForecast(context, left) && IsForecast(context, right);
    }

    private static bool IsForecast(RelationContext context, Claim claim) =>
        context.AttributionOf(claim) is { } attribution && s_forecasts.Contains(attribution.Cue.Lemma);
}
