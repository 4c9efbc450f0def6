using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>
/// Finds claims that say of themselves that they go against another: "is contradicted by a letter", "contrary to his
/// assurance", "a closer vote than the minutes suggested".
/// </summary>
internal sealed class CounterFinder : RelationFinder
{
    private const int ThanReach = 8;
    private const int NounReach = 40;

    private static readonly PhraseLexicon<string> s_phrases = new(
        EmbeddedLines
            .OfLexicon("counter-phrases.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1])),
        byLemma: true
    );

    private static readonly FrozenSet<string> s_verbs = EmbeddedLines
        .OfLexicon("comparison-verbs.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var length = s_phrases.MatchAt(context.Text, at, sentence.EndToken, out var side);
                if (length > 0)
                {
                    var words = context.Span(at, at + length);
                    Set(
                        context,
                        sink,
                        words,
                        sentence.EndToken,
                        claim => IsNamed(context, claim, words, side == "agent")
                    );
                    at += length - 1;
                }
                else if (ThanEnd(context.Text, at, sentence.EndToken) is var end && end > 0)
                {
                    Set(context, sink, context.Span(at, end), sentence.EndToken, isNamed: null);
                }
            }
        }
    }

    // "than the public account implied": the words up to the verb of telling.
    private static int ThanEnd(AnalyzedText text, int at, int end)
    {
        if (text.Tokens[at].Lemma is not "than")
        {
            return 0;
        }

        for (var next = at + 2; next < Math.Min(end, at + ThanReach); next++)
        {
            if (Verbs.IsVerb(text.Tokens[next].Penn) && s_verbs.Contains(text.Tokens[next].Lemma))
            {
                return next + 1;
            }

            if (text.Tokens[next].Kind == TokenKind.Punctuation)
            {
                return 0;
            }
        }

        return 0;
    }

    private static void Set(
        RelationContext context,
        RelationSink sink,
        TextSpan words,
        int end,
        Func<Claim, bool>? isNamed
    )
    {
        var sentence = context.Text.SentenceAt(words.Start);
        var claims = context.ClaimsIn(sentence).ToList();
        var holders = claims.FindAll(claim => claim.Content.Any(span => span.Overlaps(words)));
        var from =
            holders.LastOrDefault()
            ?? claims.Find(claim => claim.Cue.Any(span => span.Overlaps(words)))
            ?? claims.Find(claim => claim.Content[0].Start >= words.End);
        if (from is null)
        {
            return;
        }

        var (after, _) = context.Text.TokensIn(new TextSpan(words.End, words.End + 1));
        var shell = ShellNounOf(context.Text, words, after, end);
        var target =
            (isNamed is null ? null : claims.Find(claim => claim.Id != from.Id && isNamed(claim)))
            ?? (isNamed is null || shell is not null ? EarlierClaims.Best(context, from, shell) : null);
        if (target is not null)
        {
            sink.Relate(
                from,
                target,
                RelationType.Contradicts,
                RelationSubtypes.EvidenceAgainst,
                $"The text itself sets them against each other: '{context.Words(words)}'.",
                [words]
            );
        }
    }

    // "his assurance that ... is contradicted by", "contradicts his assurance that ...": the noun stands on that side.
    private static bool IsNamed(RelationContext context, Claim claim, TextSpan words, bool isAgent) =>
        context.AttributionOf(claim) is { Cue.Kind: CueKind.Noun }
        && !claim.Content.Any(span => span.Overlaps(words))
        && (
            isAgent
                ? claim.Content[^1].End <= words.Start
                : claim.Cue[0].Start >= words.End && claim.Cue[0].Start - words.End <= NounReach
        );

    private static ShellNounKind? ShellNounOf(AnalyzedText text, TextSpan words, int after, int end)
    {
        var (first, _) = text.TokensIn(words);
        return ShellNouns.First(text, first, Math.Min(end, after + ThanReach));
    }
}
