using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Hedging;

/// <summary>The words that may hedge: phrases by their words, single words by their lemma. Immutable.</summary>
internal sealed class HedgeCueList
{
    private readonly PhraseLexicon<HedgeType?> _phrases;
    private readonly FrozenDictionary<string, (string Key, HedgeType Type)> _lemmas;

    /// <summary>Creates a list.</summary>
    public HedgeCueList(IEnumerable<(string Key, HedgeType Type)> cues)
    {
        var list = cues.ToList();
        _phrases = new PhraseLexicon<HedgeType?>(
            list.Where(cue => cue.Key.Contains(' ', StringComparison.Ordinal))
                .Select(cue => (cue.Key, (HedgeType?)cue.Type))
        );
        _lemmas = list.Where(cue => !cue.Key.Contains(' ', StringComparison.Ordinal))
            .ToFrozenDictionary(cue => cue.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the list that is embedded in the assembly.</summary>
    public static HedgeCueList Embedded() =>
        new(
            EmbeddedLines
                .OfModel("hedge-cues.tsv")
                .Select(line => line.Split('\t'))
                .Select(cells => (cells[0], Enum.Parse<HedgeType>(cells[1])))
        );

    /// <summary>The words within some tokens that may hedge, in text order; none shares a token with another.</summary>
    public IEnumerable<HedgeCandidate> In(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; )
        {
            var length = _phrases.MatchAt(text, at, end, out var type);
            if (length > 0 && type is { } known)
            {
                yield return new HedgeCandidate(at, at + length, Phrase(text, at, length), known);
            }
            else if (_lemmas.TryGetValue(text.Tokens[at].Lemma, out var single))
            {
                length = 1;
                yield return new HedgeCandidate(at, at + 1, single.Key, single.Type);
            }

            at += Math.Max(1, length);
        }
    }

    private static string Phrase(AnalyzedText text, int first, int length)
    {
        var words = Enumerable.Range(first, length).Select(at => text.TokenText(at).ToString());
        return string.Join(' ', words).ToLower(CultureInfo.InvariantCulture);
    }
}
