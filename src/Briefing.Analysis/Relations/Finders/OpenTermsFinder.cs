using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>
/// Finds a plan whose terms are told in one place ("the accord would halt the pumping") and said to be open in another
/// ("details of the accord remain unclear").
/// </summary>
internal sealed class OpenTermsFinder : RelationFinder
{
    private const int MostTold = 16;
    private const int MostTokens = 60;

    private static readonly PhraseLexicon<string> s_words = new(
        EmbeddedLines
            .OfLexicon("open-questions.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1])),
        byLemma: true
    );

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        var told = new List<(ClaimProfile Profile, TextSpan Words, string Plan)>();
        foreach (var profile in context.Profiles)
        {
            var (first, end) = Tokens(context, profile.Claim);
            if (OpenWords(context.Text, first, end) is { } open)
            {
                var earlier = told.FindLast(entry =>
                    profile.Topics.Contains(entry.Plan)
                    && !Spans.Overlap(entry.Profile.Claim.Content, profile.Claim.Content)
                );
                if (earlier.Profile is not null)
                {
                    sink.Relate(
                        profile.Claim,
                        earlier.Profile.Claim,
                        RelationType.Contradicts,
                        RelationSubtypes.Internal,
                        $"Terms are said to be open here ('{context.Words(open)}') and are told there ('{context.Words(earlier.Words)}').",
                        [open, earlier.Words]
                    );
                }
            }
            else if (told.Count < MostTold && TermsToldAt(context.Text, first, end) is { } at)
            {
                told.Add((profile, context.Text.Tokens[at].Span, PlanBefore(context.Text, first, at)!));
            }
        }
    }

    private static (int First, int End) Tokens(RelationContext context, Claim claim)
    {
        var (first, end) = context.Text.TokensIn(claim.Content[0]);
        return (first, Math.Min(end, first + MostTokens));
    }

    // "the specifics of any deal remain uncertain": what is open, and that it is.
    private static TextSpan? OpenWords(AnalyzedText text, int first, int end)
    {
        var terms = -1;
        for (var at = first; at < end; at++)
        {
            var length = s_words.MatchAt(text, at, end, out var kind);
            if (length == 0)
            {
                continue;
            }

            if (kind == "terms" && text.Tokens[at].Universal == UniversalTag.Noun)
            {
                terms = at;
            }
            else if (kind == "open" && terms >= 0 && !Opposites.IsNegated(text, first, at))
            {
                return new TextSpan(text.Tokens[terms].Span.Start, text.Tokens[at + length - 1].Span.End);
            }
        }

        return null;
    }

    // "would involve", "includes": the modal or the verb of the main clause, with a plan as its subject.
    private static int? TermsToldAt(AnalyzedText text, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            var token = text.Tokens[at];
            if (Verbs.IsFinite(token.Penn))
            {
                var isTelling =
                    token.Lemma is "would" or "will" or "include" or "involve" or "provide" or "require" or "call";
                return isTelling && PlanBefore(text, first, at) is not null ? at : null;
            }
        }

        return null;
    }

    // The head of the subject: the last noun before the first preposition or the verb.
    private static string? PlanBefore(AnalyzedText text, int first, int verb)
    {
        string? plan = null;
        for (var at = first; at < verb && text.Tokens[at].Penn != PennTag.IN; at++)
        {
            plan = text.Tokens[at].Universal == UniversalTag.Noun ? TopicWords.Of(text.Tokens[at]) : plan;
        }

        return plan;
    }
}
