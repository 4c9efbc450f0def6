using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Evaluation;

/// <summary>Sorts annotated attributions into groups and scores each group by itself.</summary>
public static class AttributionGrouping
{
    private static readonly WordList s_speech = WordList.Load("speech-verbs.txt");

    /// <summary>Tells the group of an attribution.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="attribution">The attribution, in UTF-16 units of the text.</param>
    public static AttributionGroup GroupOf(AnalyzedText text, AnnotatedAttribution attribution)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(attribution);
        var quoted = 0;
        var words = 0;
        foreach (var token in attribution.Content.SelectMany(span => TokensIn(text, span)))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words++;
                quoted += text.QuotationDepthAt(token.Span.Start) > 0 ? 1 : 0;
            }
        }

        var isStrong = attribution
            .Cue.SelectMany(span => TokensIn(text, span))
            .Any(token => s_speech.Contains(token.Lemma) || token.Lemma == "accord");
        return (isStrong, quoted) switch
        {
            (true, 0) => AttributionGroup.StrongIndirect,
            (true, _) => quoted == words ? AttributionGroup.StrongDirect : AttributionGroup.StrongMixed,
            (false, 0) => AttributionGroup.WeakIndirect,
            (false, _) => quoted == words ? AttributionGroup.WeakDirect : AttributionGroup.WeakMixed,
        };
    }

    /// <summary>
    /// Scores whole attributions of each group: of the predicted ones of the group how many are right, whatever group their
    /// gold is in, and of the gold ones how many are found.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="gold">The gold attributions.</param>
    /// <param name="predicted">The predicted ones.</param>
    public static IReadOnlyDictionary<AttributionGroup, Score> Score(
        AnalyzedText text,
        IReadOnlyCollection<AnnotatedAttribution> gold,
        IReadOnlyCollection<AnnotatedAttribution> predicted
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var expected = gold.ToLookup(attribution => GroupOf(text, attribution));
        var found = predicted.ToLookup(attribution => GroupOf(text, attribution));
        return Enum.GetValues<AttributionGroup>()
            .ToDictionary(
                group => group,
                group =>
                {
                    var recall = AttributionScorer.Score(text.Text, [.. expected[group]], predicted).EndToEnd;
                    var precision = AttributionScorer.Score(text.Text, gold, [.. found[group]]).EndToEnd;
                    return new Score(precision.RightPredicted, precision.Predicted, recall.RightGold, recall.Gold);
                }
            );
    }

    private static IEnumerable<Token> TokensIn(AnalyzedText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        return Enumerable.Range(first, end - first).Select(index => text.Tokens[index]);
    }
}
