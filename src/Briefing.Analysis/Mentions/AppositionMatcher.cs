using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Pairs neighbours of which one explains the other: "Jonas Vale, its president", "the plaintiff, Ruta Vance,".</summary>
internal static class AppositionMatcher
{
    /// <summary>Sets <see cref="MentionCandidate.AppositionOf"/> on the later of each pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidates">In text order.</param>
    public static void Match(AnalyzedText text, IReadOnlyList<MentionCandidate> candidates)
    {
        var byStart = new Dictionary<int, MentionCandidate>();
        foreach (var candidate in candidates)
        {
            _ = byStart.TryAdd(candidate.First, candidate);
        }

        foreach (var left in candidates)
        {
            if (left.Kind == MentionKind.Pronoun || left.IsPossessor || left.End >= text.Tokens.Length)
            {
                continue;
            }

            if (FindAcronym(text, byStart, left) is { } acronym)
            {
                acronym.AppositionOf = left;
                (acronym.Type, acronym.IsTypeGuessed) = (left.Type, left.IsTypeGuessed);
            }
            else if (
                text.TokenText(left.End).SequenceEqual(",")
                && byStart.TryGetValue(left.End + 1, out var right)
                && right.AppositionOf is null
                && Explains(left, right)
                && Ends(text, right)
            )
            {
                right.AppositionOf = left;
                left.Gender = left.Gender == Gender.Untold ? right.Gender : left.Gender;
                if (left.Kind == MentionKind.Description && right.IsTypeGuessed)
                {
                    (right.Type, right.IsTypeGuessed) = (left.Type, false);
                }
                else if (left.IsTypeGuessed)
                {
                    (left.Type, left.IsTypeGuessed) = (right.Type, false);
                }
            }
        }
    }

    // "the Centre for Tidal Research (CTR)": from there on, CTR is the centre.
    private static MentionCandidate? FindAcronym(
        AnalyzedText text,
        Dictionary<int, MentionCandidate> byStart,
        MentionCandidate left
    )
    {
        var at = left.End + 1;
        return
            left.Kind == MentionKind.Name
            && left.Type != ActorType.Person
            && at + 1 < text.Tokens.Length
            && text.TokenText(left.End).SequenceEqual("(")
            && text.TokenText(at + 1).SequenceEqual(")")
            && IsAcronym(text.TokenText(at))
            && byStart.TryGetValue(at, out var acronym)
            && acronym is { Kind: MentionKind.Name, AppositionOf: null }
            && acronym.End == at + 1
            ? acronym
            : null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var unit in word)
        {
            capitals += char.IsUpper(unit) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static bool Explains(MentionCandidate left, MentionCandidate right)
    {
        if (left.Kind == right.Kind || right.Kind == MentionKind.Pronoun || left.IsPlural || right.IsPlural)
        {
            return false;
        }

        var (name, description) = left.Kind == MentionKind.Name ? (left, right) : (right, left);
        var isNew = description.IsDefinite || description.IsPartitive || description == right;
        return isNew && (description.Type == name.Type || name.IsTypeGuessed || AreBodies(name, description));
    }

    private static bool AreBodies(MentionCandidate name, MentionCandidate description) =>
        name.Type is ActorType.Organisation or ActorType.Outlet or ActorType.Government
        && (
            description.Type is ActorType.Organisation or ActorType.Outlet or ActorType.Government
            || description.Roles.Contains("rival")
        );

    // A list goes on with "and"; an apposition ends in a comma, the end, a verb, or what belongs to it.
    private static bool Ends(AnalyzedText text, MentionCandidate right)
    {
        var (_, end) = text.TokensIn(right.Span);
        return end >= text.Tokens.Length || !text.TokenText(end).Equals("and", StringComparison.OrdinalIgnoreCase);
    }
}
