using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Finds words that weaken a content.</summary>
internal static class Hedges
{
    private static readonly PhraseLexicon<HedgeEntry> s_hedges = new(
        EmbeddedLines
            .OfLexicon("hedges.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], new HedgeEntry(cells[1] == "possible", cells[2])))
    );

    /// <summary>The hedges within some tokens, in text order.</summary>
    public static IEnumerable<Hedge> In(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var length = s_hedges.MatchAt(text, at, end, out var entry);
            if (length > 0 && entry is not null && IsMeant(text, at, end, entry))
            {
                yield return new Hedge(at, length, entry.IsPossible, entry.Kind);
            }
        }
    }

    // "May" the month, "could" of ability in the past, "might" the noun: only an auxiliary before a verb hedges.
    private static bool IsMeant(AnalyzedText text, int at, int end, HedgeEntry entry)
    {
        var tag = text.Tokens[at].Penn;
        return entry.Kind switch
        {
            "modal" or "ability" => (tag == PennTag.MD || text.Tokens[at].Universal == UniversalTag.Aux)
                && (at + 1 >= end || !text.TokenText(at + 1).StartsWith("n't", StringComparison.OrdinalIgnoreCase))
                && !IsImpossible(text, at, end),
            "adjective" => tag is PennTag.JJ or PennTag.NN,
            "verb" => Verbs.IsFinite(tag) && HasInfinitive(text, at, end),
            _ => tag is not (PennTag.NNP or PennTag.VB),
        };
    }

    // "could not", "could hardly": no possibility is left.
    private static bool IsImpossible(AnalyzedText text, int at, int end) =>
        at + 1 < end
        && text.Tokens[at].Lemma is "could" or "can"
        && text.TokenText(at + 1) is "not" or "hardly" or "never" or "scarcely";

    private static bool HasInfinitive(AnalyzedText text, int at, int end) =>
        at + 1 < end && (text.Tokens[at + 1].Penn is PennTag.TO or PennTag.JJ || text.TokenText(at + 1) is "that");
}
