using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>
/// Finds claims by the words they share: an index from lemmas to the claims that were added. Only a bounded number of
/// claims is kept per lemma, so a text costs linear time.
/// </summary>
internal sealed class ClaimWords(AnalyzedText text)
{
    private const int MostPerLemma = 8;
    private const int MostLemmas = 40;
    private const int MostTokens = 120;

    private readonly Dictionary<string, List<(Claim Claim, int Words)>> _byLemma = new(StringComparer.Ordinal);

    /// <summary>The lemmas of a claim's nouns, verbs and adjectives.</summary>
    public HashSet<string> Of(Claim claim)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in claim.Content)
        {
            var (first, end) = text.TokensIn(span);
            for (var at = first; at < Math.Min(end, first + MostTokens) && words.Count < MostLemmas; at++)
            {
                var token = text.Tokens[at];
                if (token.Universal is UniversalTag.Noun or UniversalTag.PropN or UniversalTag.Verb or UniversalTag.Adj)
                {
                    _ = words.Add(token.Lemma.ToLowerInvariant());
                }
            }
        }

        return words;
    }

    /// <summary>Adds a claim to the index.</summary>
    public void Add(Claim claim, HashSet<string> words)
    {
        foreach (var word in words)
        {
            if (!_byLemma.TryGetValue(word, out var list))
            {
                _byLemma[word] = list = [];
            }

            if (list.Count < MostPerLemma)
            {
                list.Add((claim, words.Count));
            }
        }
    }

    /// <summary>The added claim that holds the largest share of some words, if that is enough.</summary>
    /// <param name="words">The words to find.</param>
    /// <param name="coverage">The least share of them, above 0 and up to 1.</param>
    public Claim? BestMatch(HashSet<string> words, double coverage)
    {
        var counts = new Dictionary<int, (Claim Claim, int Shared)>();
        foreach (var word in words)
        {
            foreach (var (claim, _) in _byLemma.GetValueOrDefault(word, []))
            {
                var shared = counts.TryGetValue(claim.Id, out var known) ? known.Shared + 1 : 1;
                counts[claim.Id] = (claim, shared);
            }
        }

        var best = counts
            .Values.OrderByDescending(match => match.Shared)
            .ThenBy(match => match.Claim.Id)
            .FirstOrDefault();
        return best.Claim is not null && best.Shared >= coverage * words.Count ? best.Claim : null;
    }
}
