using System.Collections.Immutable;
using System.Numerics;

namespace Briefing.Analysis.Comparison;

/// <summary>Finds the claims of two articles that tell of the same: by telling words, names, numbers and times, not by their order.</summary>
internal static class ClaimMatcher
{
    private const double Alike = 0.42;
    private const double Contained = 0.7;
    private const double LeastAlike = 0.26;
    private const float ContainedBits = 28;
    private const int FewestShared = 3;
    private const double NamesShared = 0.5;
    private const double ContextShared = 0.25;
    private const double EverydayContext = 0.5;
    private const float NumberBits = 8;
    private const int SeveralMatches = 2;

    /// <summary>The matches of two articles; each claim stands in one at most, the best first.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <param name="areTied">Whether something else ties them: shared wording, or one passes on the other.</param>
    public static List<ClaimMatch> Match(ArticleDigest first, ArticleDigest second, bool areTied)
    {
        var matches = new List<ClaimMatch>();
        var context = SharedContext(first, second);
        if (context < ContextShared)
        {
            return matches;
        }

        var areNear = PublicationDay.AreNear(first.Day, second.Day);
        foreach (var left in first.Claims)
        {
            foreach (var right in second.Claims)
            {
                if (
                    BitOperations.PopCount(left.Mask & right.Mask) >= FewestShared
                    && Match(left, right, context) is { } match
                    && (areNear || match.Conflict == ConflictKind.None)
                )
                {
                    matches.Add(match);
                }
            }
        }

        var takenFirst = new HashSet<int>();
        var takenSecond = new HashSet<int>();
        List<ClaimMatch> chosen =
        [
            .. matches
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.First.Id)
                .ThenBy(match => match.Second.Id)
                .Where(match =>
                    !takenFirst.Contains(match.First.Id)
                    && !takenSecond.Contains(match.Second.Id)
                    && takenFirst.Add(match.First.Id)
                    && takenSecond.Add(match.Second.Id)
                ),
        ];
        if (!areNear && !areTied && chosen.Count < SeveralMatches)
        {
            _ = chosen.RemoveAll(match => !HasFigure(match));
        }

        return chosen;
    }

    // What closed in one year may close in another: reports far apart that agree in one sentence alone mean the same only
    // where a time or a number of the sentence says so.
    private static bool HasFigure(ClaimMatch match) =>
        (!match.First.Times.IsEmpty && !match.Second.Times.IsEmpty)
        || Numbers(match.First, match.Second) is { Agreeing: > 0, Conflicting: false };

    // Reports of one event speak of the same people and places; the like event elsewhere does not. 1 where one names nobody.
    private static double SharedContext(ArticleDigest first, ArticleDigest second)
    {
        var least = Math.Min(first.NameWeight, second.NameWeight);
        return least <= 0 ? 1 : Shared(first.Names, second.Names).Sum(pair => pair.Left.Weight) / least;
    }

    private static ClaimMatch? Match(ClaimDigest left, ClaimDigest right, double context)
    {
        var (weight, count, names, isTurned, isOther) = (0f, 0, 0f, false, false);
        foreach (var (one, other) in Shared(left.Words, right.Words))
        {
            count++;
            weight += one.Weight;
            names += one.IsName || other.IsName ? one.Weight : 0;
            isTurned |= one.Side * other.Side < 0;
            isOther |= one.Head != 0 && other.Head != 0 && one.Head != other.Head;
        }

        if (count < FewestShared || isOther || !NamesAgree(left, right, names) || !TimesAgree(left.Times, right.Times))
        {
            return null;
        }

        // Words of everyday alone tie claims only between articles that speak of the same people and places anyway.
        var (agreeing, conflicting) = Numbers(left, right);
        if (names <= 0 && agreeing == 0 && context < EverydayContext)
        {
            return null;
        }

        var bonus = agreeing * NumberBits;
        var least = Math.Min(left.Weight, right.Weight) + bonus;
        var score = (weight + bonus) / (left.Weight + right.Weight - weight + bonus);
        var isContained =
            (weight + bonus) / least >= Contained && score >= LeastAlike && weight + bonus >= ContainedBits;
        if (score < Alike && !isContained)
        {
            return null;
        }

        var conflict =
            isTurned != (left.IsNegative != right.IsNegative)
                ? isTurned
                    ? ConflictKind.Direction
                    : ConflictKind.Negation
                : conflicting
                    ? ConflictKind.Number
                    : ConflictKind.None;
        return new ClaimMatch(left, right, Math.Min(1, score), count, conflict);
    }

    // Where both name somebody or something, most of the names of the claim with fewer must be the other's too.
    private static bool NamesAgree(ClaimDigest left, ClaimDigest right, float shared)
    {
        var least = Math.Min(left.NameWeight, right.NameWeight);
        return least <= 0 || shared >= NamesShared * least;
    }

    private static (int Agreeing, bool Conflicting) Numbers(ClaimDigest left, ClaimDigest right)
    {
        var (agreeing, conflicting) = (0, false);
        foreach (var one in left.Quantities)
        {
            var alike = right.Quantities.Where(one.CountsAs).ToList();
            if (alike.Exists(one.Agrees))
            {
                agreeing++;
            }
            else
            {
                conflicting |= alike.Count > 0;
            }
        }

        return (agreeing, conflicting);
    }

    /// <summary>Whether two lists of times may mean the same time; an unknown figure (<c>X</c>) fits any.</summary>
    public static bool TimesAgree(ImmutableArray<string> left, ImmutableArray<string> right) =>
        left.IsEmpty || right.IsEmpty || left.Any(one => right.Any(other => MayBeSame(one, other)));

    private static bool MayBeSame(string one, string other)
    {
        var isWeek = one.Contains('W', StringComparison.Ordinal);
        if (isWeek != other.Contains('W', StringComparison.Ordinal))
        {
            return true;
        }

        for (var at = 0; at < Math.Min(one.Length, other.Length); at++)
        {
            if (one[at] != other[at] && one[at] != 'X' && other[at] != 'X')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words that two lists, ordered by id, have in common.</summary>
    public static List<(ClaimWord Left, ClaimWord Right)> Shared(
        ImmutableArray<ClaimWord> left,
        ImmutableArray<ClaimWord> right
    )
    {
        var shared = new List<(ClaimWord, ClaimWord)>();
        for (int one = 0, other = 0; one < left.Length && other < right.Length; )
        {
            var order = left[one].Id.CompareTo(right[other].Id);
            if (order == 0)
            {
                shared.Add((left[one], right[other]));
            }

            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
