using System.Collections.Immutable;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Puts a match into the words of a link.</summary>
internal static class ClaimLinkWriter
{
    /// <summary>The link of two claims.</summary>
    public static ClaimLink Write(ArticleDigest first, ArticleDigest second, ClaimMatch match)
    {
        var (left, right) = SharedSpans(match);
        var number = match.Conflict == ConflictKind.Number ? Conflicting(match) : default;
        return new ClaimLink(
            new ArticleClaim(first.Key, match.First.Id, match.First.Content),
            new ArticleClaim(second.Key, match.Second.Id, match.Second.Content),
            match.Conflict == ConflictKind.None ? ClaimLinkType.Restates : ClaimLinkType.Contradicts,
            match.Conflict,
            Math.Round(match.Score, 3),
            number.Left is null ? left : [number.Left.Span],
            number.Right is null ? right : [number.Right.Span],
            Why(match, number.Left, number.Right)
        )
        {
            Origin = OriginMatcher.Of(first, match.First, second, match.Second),
        };
    }

    private static string Why(ClaimMatch match, Quantity? left, Quantity? right) =>
        match.Conflict switch
        {
            ConflictKind.Number =>
                $"They tell of the same and count it otherwise: '{left!.Words}' and '{right!.Words}'.",
            ConflictKind.Negation => "They tell of the same; one holds that it is so, the other that it is not.",
            ConflictKind.Direction => "They tell of the same and turn it into opposites.",
            _ => $"They share {Prose.Count(match.Shared, "telling word")}{Agreed(match)}.",
        };

    private static string Agreed(ClaimMatch match)
    {
        var number = match.First.Quantities.FirstOrDefault(one =>
            match.Second.Quantities.Any(other => one.CountsAs(other) && one.Agrees(other))
        );
        return number is null ? "" : $" and the number '{number.Words}'";
    }

    private static (Quantity? Left, Quantity? Right) Conflicting(ClaimMatch match)
    {
        foreach (var one in match.First.Quantities)
        {
            var alike = match.Second.Quantities.Where(one.CountsAs).ToList();
            if (alike.Count > 0 && !alike.Exists(one.Agrees))
            {
                return (one, alike[0]);
            }
        }

        return default;
    }

    // Of opposites the opposing words alone are shown.
    private static (ImmutableArray<TextSpan> Left, ImmutableArray<TextSpan> Right) SharedSpans(ClaimMatch match)
    {
        var shared = ClaimMatcher.Shared(match.First.Words, match.Second.Words);
        if (match.Conflict == ConflictKind.Direction)
        {
            shared = shared.FindAll(pair => pair.Left.Side * pair.Right.Side < 0);
        }

        return (Places(shared.Select(pair => pair.Left)), Places(shared.Select(pair => pair.Right)));
    }

    private static ImmutableArray<TextSpan> Places(IEnumerable<ClaimWord> words) =>
        Prose.InOrder(words.Select(word => word.Place).Where(place => !place.IsEmpty));
}
