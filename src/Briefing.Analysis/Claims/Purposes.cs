using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Tells what a thing or an event is for, "a reform aiming to cut costs", from what somebody intends.</summary>
internal static class Purposes
{
    private static readonly FrozenSet<string> s_verbs = EmbeddedLines
        .OfLexicon("purpose-verbs.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an attribution inside another tells the purpose of something that has no mind.</summary>
    public static bool IsOne(SentenceGrammar grammar, Attribution attribution)
    {
        if (
            attribution is not { ParentId: not null, Cue.Kind: CueKind.Verb, Source.IsEmpty: false }
            || !s_verbs.Contains(attribution.Cue.Lemma)
        )
        {
            return false;
        }

        var (first, _) = grammar.Text.TokensIn(attribution.Source[0]);
        if (grammar.ChunkAt(first) is not (var chunk and >= 0))
        {
            return false;
        }

        var head = grammar.Chunks[chunk].Head;
        return grammar.Penn(head) is PennTag.NN
            && RoleNouns.Find(grammar.Lemma(head), grammar.Lemma(head)) is null
            && !RoleNouns.OrganisationHeads.Contains(grammar.Lemma(head));
    }
}
