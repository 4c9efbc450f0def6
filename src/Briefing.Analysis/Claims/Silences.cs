using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Tells an attribution in which nobody claims anything: "neither the police nor the mayor has announced an inquiry", "the
/// firm did not respond to two requests". It is the article that asserts it.
/// </summary>
internal sealed class Silences(AnalyzedText text)
{
    private static readonly FrozenSet<string> s_answers = EmbeddedLines
        .OfLexicon("answer-verbs.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether nobody claims the content of an attribution.</summary>
    public bool IsOne(Attribution attribution) =>
        // "nobody knew what to make of it" tells of minds, not of statements.
        HasNobody(attribution) && !MentalWords.Contains(attribution.Cue.Lemma)
        || attribution is { Cue: { IsNegated: true, Kind: CueKind.Verb }, Form: AttributionForm.Indirect }
            && s_answers.Contains(attribution.Cue.Lemma)
            && !HoldsVerb(attribution);

    private bool HasNobody(Attribution attribution)
    {
        if (attribution.Source.IsEmpty)
        {
            return false;
        }

        var (first, end) = text.TokensIn(attribution.Source[0]);
        return first < end && Nobody.Opens(text, first);
    }

    private bool HoldsVerb(Attribution attribution)
    {
        foreach (var span in attribution.Content)
        {
            var (first, end) = text.TokensIn(span);
            for (var at = first; at < end; at++)
            {
                if (Verbs.IsFinite(text.Tokens[at].Penn))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
