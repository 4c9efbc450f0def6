using Briefing.Analysis.Claims.Hedging;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Evaluation;

/// <summary>Compares the hedges that are found with those that people marked.</summary>
public static class HedgeScorer
{
    /// <summary>Reads sentences and scores the hedges: a hedge is right where both ends are.</summary>
    /// <param name="sentences">The sentences with people's marks.</param>
    /// <param name="cancellationToken">Stops the scoring.</param>
    /// <returns>The score of all hedges, and of each type, where the type has to be right too.</returns>
    /// <exception cref="OperationCanceledException">The scoring was stopped.</exception>
    public static HedgeScores Score(IEnumerable<MarkedHedges> sentences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var (count, all, byType) = (0, default(Score), new Dictionary<HedgeType, Score>());
        foreach (var sentence in sentences)
        {
            count++;
            var text = TextAnalyzer.Default.Analyze(sentence.Text, cancellationToken);
            var finder = new HedgeFinder(text);
            var found = text
                .Sentences.SelectMany(finder.In)
                .Select(mark => new MarkedHedges.Cue(mark.Span, mark.Type))
                .ToHashSet();
            all += Compare(
                found.Select(cue => cue.Span).ToHashSet(),
                sentence.Cues.Select(cue => cue.Span).ToHashSet()
            );
            foreach (var type in Enum.GetValues<HedgeType>())
            {
                byType[type] =
                    byType.GetValueOrDefault(type)
                    + Compare(
                        found.Where(cue => cue.Type == type).ToHashSet(),
                        sentence.Cues.Where(cue => cue.Type == type).ToHashSet()
                    );
            }
        }

        return new HedgeScores(count, all, byType);
    }

    private static Score Compare<T>(HashSet<T> found, HashSet<T> marked)
    {
        var right = found.Count(marked.Contains);
        return new Score(right, found.Count, right, marked.Count);
    }
}
