using Briefing.Analysis.Claims.Hedging;
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

    // Words that the learned weights hold for something else with odds of more than 4 to 1 are left out.
    private const int LeastOdds = -1400;

    /// <summary>The hedges within some tokens, in text order.</summary>
    public static IEnumerable<Hedge> In(AnalyzedText text, int first, int end)
    {
        var finder = new HedgeFinder(text);
        for (var at = first; at < end; at++)
        {
            var length = s_hedges.MatchAt(text, at, end, out var entry);
            if (length > 0 && entry is not null && IsMeant(text, at, end, entry) && IsLikely(text, finder, at))
            {
                yield return new Hedge(at, length, entry.IsPossible, entry.Kind);
            }
        }
    }

    // "May be downloaded": permission in the words around. An encyclopaedia's "could" is one of ability, a newspaper's is
    // not, so the weights learned from the one say nothing of the other.
    private static bool IsLikely(AnalyzedText text, HedgeFinder finder, int at)
    {
        if (text.Tokens[at].Lemma is "could")
        {
            return true;
        }

        var sentence = text.SentenceAt(text.Tokens[at].Span.Start);
        return sentence < 0 || finder.OddsAt(at, text.Sentences[sentence]) is not < LeastOdds;
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
