using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Text;

namespace Briefing.Cli.Evaluate;

/// <summary>Scores predictions, read from a file or made by a pipeline, against gold documents.</summary>
internal static class Evaluator
{
    /// <summary>Scores a file of predictions, which has every gold document once and no other.</summary>
    /// <exception cref="EvaluationException">The documents or their offsets do not fit together.</exception>
    public static EvaluationResult Score(
        IReadOnlyList<AnnotatedDocument> gold,
        IReadOnlyList<AnnotatedDocument> predicted
    )
    {
        var byName = predicted.ToDictionary(document => document.Doc, StringComparer.Ordinal);
        var missing = gold.Where(document => !byName.ContainsKey(document.Doc)).ToList();
        if (missing.Count > 0)
        {
            throw new EvaluationException($"{missing.Count} gold documents are not predicted, first {missing[0].Doc}.");
        }

        var unknown = byName.Keys.Except(gold.Select(document => document.Doc), StringComparer.Ordinal).ToList();
        return unknown.Count > 0
            ? throw new EvaluationException(
                $"{unknown.Count} predicted documents are not in the gold, first {unknown[0]}."
            )
            : Sum(
                gold.Select(document =>
                    EvaluationResult.Of(
                        document.Text,
                        Convert(document.Attributions, document, "gold"),
                        Convert(byName[document.Doc].Attributions, document, "predicted")
                    )
                )
            );
    }

    /// <summary>Reads the gold texts with a pipeline and scores what it finds.</summary>
    /// <exception cref="EvaluationException">A gold offset lies outside its text.</exception>
    public static EvaluationResult Score(
        IReadOnlyList<AnnotatedDocument> gold,
        AnalysisPipeline pipeline,
        CancellationToken cancellationToken
    ) =>
        Sum(
            gold.AsParallel()
                .AsOrdered()
                .WithCancellation(cancellationToken)
                .Select(document =>
                {
                    var reading = pipeline.Analyze(document.Text, ArticleMetadata.Unstated, cancellationToken);
                    return EvaluationResult.Of(
                        document.Text,
                        Convert(document.Attributions, document, "gold"),
                        AnnotatedAttribution.OutermostOf(FlatAttributions.Select(reading))
                    );
                })
        );

    private static EvaluationResult Sum(IEnumerable<EvaluationResult> results) =>
        results.Aggregate(EvaluationResult.Empty, (sum, result) => sum.Add(result));

    /// <summary>Takes spans of code points over to those of the text.</summary>
    /// <param name="attributions">The spans.</param>
    /// <param name="document">The document with the text.</param>
    /// <param name="which">What to call them in an error.</param>
    /// <exception cref="EvaluationException">A span lies outside the text.</exception>
    public static List<AnnotatedAttribution> Convert(
        IReadOnlyList<AnnotatedDocument.Roles> attributions,
        AnnotatedDocument document,
        string which
    )
    {
        var map = new CodePointMap(document.Text);
        ImmutableArray<TextSpan> Spans(IReadOnlyList<(int Start, int End)> spans, int number) =>
            [
                .. spans.Select(span =>
                    span.Start >= 0 && span.Start < span.End && span.End <= map.CodePointLength
                        ? map.ToUtf16(span.Start, span.End)
                        : throw new EvaluationException(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{document.Doc}: {which} attribution {number} has the span [{span.Start}, {span.End}], and the text has {map.CodePointLength} code points."
                            )
                        )
                ),
            ];
        return
        [
            .. attributions.Select(
                (roles, number) =>
                    new AnnotatedAttribution(
                        Spans(roles.Source, number),
                        Spans(roles.Cue, number),
                        Spans(roles.Content, number)
                    )
            ),
        ];
    }
}
