using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Hedging;

/// <summary>Finds the words of a text that hedge and tells by which word each shows. Not safe to use from two threads at once.</summary>
internal sealed class HedgeFinder(AnalyzedText text)
{
    /// <summary>How many tokens of a sentence are looked at.</summary>
    private const int Reach = 240;

    private static readonly HedgeCueList s_cues = HedgeCueList.Embedded();
    private static readonly LinearModel s_model = LinearModel.Embedded("hedge-weights.tsv");

    private readonly WeightSum _sum = new(s_model);

    /// <summary>The hedges of a sentence, in text order.</summary>
    public IEnumerable<HedgeMark> In(Sentence sentence)
    {
        foreach (var candidate in s_cues.In(text, sentence.FirstToken, sentence.EndToken))
        {
            if (Judge(candidate, sentence) is { } mark)
            {
                yield return mark;
            }
        }
    }

    /// <summary>
    /// The log-odds, in thousandths, that the words at a token hedge; <see langword="null"/> where they are none of the
    /// words that were learned.
    /// </summary>
    public int? OddsAt(int token, Sentence sentence)
    {
        foreach (var candidate in s_cues.In(text, token, Math.Min(sentence.EndToken, token + 1)))
        {
            Write(candidate, sentence);
            return _sum.Total;
        }

        return null;
    }

    private void Write(HedgeCandidate candidate, Sentence sentence)
    {
        _sum.Clear();
        var first = Math.Max(sentence.FirstToken, candidate.First - Reach);
        HedgeFeatures.Write(text, candidate, first, Math.Min(sentence.EndToken, candidate.End + Reach), _sum);
    }

    private HedgeMark? Judge(HedgeCandidate candidate, Sentence sentence)
    {
        Write(candidate, sentence);
        if (_sum.Total <= 0)
        {
            return null;
        }

        var reason = _sum.Heaviest(1, candidate.First);
        return new HedgeMark(
            new TextSpan(text.Tokens[candidate.First].Span.Start, text.Tokens[candidate.End - 1].Span.End),
            candidate.Type,
            _sum.Total,
            reason < 0 ? null : text.Tokens[reason].Span
        );
    }
}
