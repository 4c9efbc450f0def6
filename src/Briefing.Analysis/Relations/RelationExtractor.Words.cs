using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

internal sealed partial class RelationExtractor
{
    private const int LookedAt = 64;

    private static readonly FrozenSet<string> s_contrasts = EmbeddedLines
        .OfLexicon("contrast-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private void Relate(Claim from, Claim to, RelationType type, string subtype, string why)
    {
        if (from.Id != to.Id && _related.Add((Math.Min(from.Id, to.Id), Math.Max(from.Id, to.Id))))
        {
            _relations.Add(new ClaimRelation(from.Id, to.Id, type, subtype, why));
        }
    }

    private Attribution? AttributionOf(Claim claim) => claim.AttributionId is { } id ? _attributions[id - 1] : null;

    private static int? HolderOf(Claim claim) => claim.Chain[^1].ActorId;

    private bool IsAbout(Claim claim, int? actor) =>
        actor is not null
        && claim.Content.Any(span => _mentions.In(span).Take(LookedAt).Any(mention => mention.ActorId == actor));

    private static bool IsNested(Claim one, Claim other) => Spans.Overlap(one.Content, other.Content);

    // The first word between two reported clauses that sets them against each other.
    private string? Contrast(Claim left, Claim right)
    {
        var sentence = _text.Sentences[left.Sentence];
        var (to, _) = _text.TokensIn(new TextSpan(right.Content[0].Start, right.Content[^1].End));
        for (var at = sentence.FirstToken; at < Math.Min(to, sentence.EndToken); at++)
        {
            var position = _text.Tokens[at].Span.Start;
            var isOutside =
                !left.Content.Any(span => span.Contains(position))
                && !right.Content.Any(span => span.Contains(position));
            if (isOutside && s_contrasts.Contains(_text.TokenText(at).ToString()))
            {
                return _text.TokenText(at).ToString();
            }
        }

        return null;
    }

    private bool IsCondition(Claim claim)
    {
        var (first, end) = _text.TokensIn(claim.Content[0]);
        for (var at = first; at < Math.Min(end, first + 3); at++)
        {
            if (_text.Tokens[at].Lemma is "assume" or "if" or "unless" or "provide")
            {
                return true;
            }
        }

        return false;
    }

    private Claim? ClaimBy(TextSpan marker, int sentence)
    {
        var claims = _bySentence[sentence].Take(LookedAt).ToList();
        return claims.Find(claim =>
                claim.Content.Any(span => span.Overlaps(marker)) || claim.Cue.Any(span => span.Overlaps(marker))
            ) ?? claims.FirstOrDefault();
    }

    private int Shared(Claim one, Claim other)
    {
        var words = _words.Of(one);
        words.IntersectWith(_words.Of(other));
        return words.Count;
    }

    private string Words(TextSpan span) => span.Of(_text.Text).ToString();
}
