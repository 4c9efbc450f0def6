using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Finds what a text takes for granted in a noun phrase that tells how something went: "the army's failed siege".</summary>
internal static class PresuppositionFinder
{
    /// <summary>The presupposed claims, in text order.</summary>
    public static IEnumerable<ClaimDraft> Find(AnalyzedText text)
    {
        var phrases = NounPhraseChunker.Chunk(text);
        for (var index = 0; index < phrases.Count; index++)
        {
            var phrase = phrases[index];
            if (!TellsOutcome(text, phrase) || !IsOwnedOrDefinite(text, phrase))
            {
                continue;
            }

            var first = phrase.First;
            for (var owner = phrase.Possessor; owner >= 0; owner = phrases[owner].Possessor)
            {
                first = phrases[owner].First;
            }

            var end = phrase.End;
            if (index + 1 < phrases.Count && phrases[index + 1].First == end + 1 && text.Tokens[end].Penn == PennTag.IN)
            {
                end = phrases[index + 1].End;
            }

            var span = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
            yield return new ClaimDraft(ClaimKind.Presupposed, [span], null);
        }
    }

    private static bool TellsOutcome(AnalyzedText text, NounPhrase phrase)
    {
        for (var at = phrase.First; at < phrase.Head; at++)
        {
            if (LoadedWords.TellsOutcome(text.TokenText(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnedOrDefinite(AnalyzedText text, NounPhrase phrase) =>
        phrase.Possessor >= 0
        || text.Tokens[phrase.First].Penn == PennTag.PRPS
        || text.TokenText(phrase.First) is "the" or "The";
}
