using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Reads denials: by the cue ("denied that ...") or by what the content calls untrue ("these allegations are false").</summary>
internal static class Denials
{
    private const int MostTokens = 60;
    private const int PredicateReach = 8;
    private const int SubjectReach = 6;
    private const int WithheldReach = 4;

    private static readonly FrozenSet<string> s_withheld = EmbeddedLines
        .OfLexicon("denied-things.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseLexicon<string> s_falsities = new(
        EmbeddedLines.OfLexicon("falsity-phrases.txt").Select(line => (line, line)),
        byLemma: true
    );

    private static readonly PhraseLexicon<string> s_innocence = new(
        EmbeddedLines.OfLexicon("innocence-phrases.txt").Select(line => (line, line)),
        byLemma: true
    );

    /// <summary>The denial that a claim makes, or <see langword="null"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="attribution">The attribution that it comes from, or <see langword="null"/>.</param>
    public static Denial? Read(AnalyzedText text, Claim claim, Attribution? attribution)
    {
        if (attribution is null || attribution.Source.IsEmpty)
        {
            return null;
        }

        var (first, end) = text.TokensIn(claim.Content[0]);
        end = Math.Min(end, first + MostTokens);
        var shell = ShellNouns.First(text, first, end);
        var isDenied =
            shell is not null
            || IsClause(text, first, end)
            || DenialCues.DeniesAnything(attribution.Cue.Lemma) && !IsWithheld(text, first, end);
        if (isDenied && DenialCues.IsDenial(attribution))
        {
            return new Denial(claim, claim.Cue[0], shell);
        }

        for (var at = first; at < end; at++)
        {
            var words = s_innocence.MatchAt(text, at, end, out _);
            if (words > 0 && !Opposites.IsNegated(text, first, at))
            {
                var span = new TextSpan(text.Tokens[at].Span.Start, text.Tokens[at + words - 1].Span.End);
                return new Denial(claim, span, ShellNounKind.Charge);
            }

            var length = s_falsities.MatchAt(text, at, end, out _);
            if (length > 0 && CallsUntrue(text, first, at, shell) && !Opposites.IsNegated(text, first, at))
            {
                var span = new TextSpan(text.Tokens[at].Span.Start, text.Tokens[at + length - 1].Span.End);
                return new Denial(claim, span, shell);
            }
        }

        return null;
    }

    // "rejected that ...": a proposition, not a thing that was offered, such as a request or a bid.
    private static bool IsClause(AnalyzedText text, int first, int end) =>
        first + 1 < end && text.Tokens[first].Lemma is "that" && text.Tokens[first + 1].Universal != UniversalTag.Noun;

    // "denied the request", "the right to vote": what is withheld is no proposition.
    private static bool IsWithheld(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < Math.Min(end, first + WithheldReach); at++)
        {
            if (text.Tokens[at].Universal == UniversalTag.Noun && s_withheld.Contains(text.Tokens[at].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    // What is untrue must be something said: a shell noun, or "it is"; not "false teeth".
    private static bool CallsUntrue(AnalyzedText text, int first, int at, ShellNounKind? shell)
    {
        for (var token = Math.Max(first, at - PredicateReach); token < Math.Min(at, first + SubjectReach); token++)
        {
            if (ShellNouns.KindOf(text.Tokens[token]) is not null)
            {
                return true;
            }

            if (
                text.Tokens[token].Lemma is "it" or "this" or "that" or "these" or "those" or "there"
                && text.Tokens[token + 1].Lemma is "be"
            )
            {
                return true;
            }
        }

        return shell is not null && at + 1 < text.Tokens.Length && ShellNouns.KindOf(text.Tokens[at + 1]) is not null;
    }
}
