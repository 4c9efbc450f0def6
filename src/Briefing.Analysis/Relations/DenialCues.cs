using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Tells cues that deny and cues that accuse.</summary>
internal static class DenialCues
{
    private static readonly FrozenDictionary<string, bool> s_denials = EmbeddedLines
        .OfLexicon("denial-cues.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1] == "anything", StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_accusations = Load("accusation-cues.txt");

    /// <summary>Whether a source disputes the content; a negated denial does not.</summary>
    public static bool IsDenial(Attribution? attribution) =>
        attribution is { Source.IsEmpty: false, Cue.IsNegated: false } && s_denials.ContainsKey(attribution.Cue.Lemma);

    /// <summary>Whether a cue of denial, by its lemma, disputes whatever follows; one that does not may turn down a request.</summary>
    public static bool DeniesAnything(string lemma) => s_denials.GetValueOrDefault(lemma);

    /// <summary>Whether a source charges somebody with the content.</summary>
    public static bool IsAccusation(Attribution? attribution) =>
        attribution is { Source.IsEmpty: false } && IsAccusation(attribution.Cue.Lemma);

    /// <summary>Whether a word, given by its lemma, charges somebody.</summary>
    public static bool IsAccusation(string lemma) => s_accusations.Contains(lemma);

    private static FrozenSet<string> Load(string fileName) =>
        EmbeddedLines.OfLexicon(fileName).ToFrozenSet(StringComparer.Ordinal);
}
