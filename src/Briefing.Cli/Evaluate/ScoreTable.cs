using System.Globalization;
using System.Text.Json;
using Briefing.Analysis.Evaluation;

namespace Briefing.Cli.Evaluate;

/// <summary>Prints scores as a table, in per cent.</summary>
internal static class ScoreTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(AttributionScores scores, TextWriter output)
    {
        WriteLine(
            output,
            $"{scores.Documents} documents, {scores.Gold} gold and {scores.Predicted} predicted attributions"
        );
        WriteHeader(output);
        Row("tokens_source", scores.SourceTokens);
        Row("tokens_cue", scores.CueTokens);
        Row("tokens_content", scores.ContentTokens);
        Row("cue", scores.Cue);
        Row("content_strict", scores.ContentStrict);
        Row("content_partial", scores.ContentPartial);
        Row("end_to_end", scores.EndToEnd);
        WriteLine(
            output,
            $"{"source_accuracy", -16} {100 * scores.SourceAccuracy, 7:F2}  ({scores.SourceRight} of {scores.SourcePairs} pairs)"
        );

        void Row(string name, Score score) => WriteRow(output, name, score);
    }

    /// <summary>Writes the table of the groups, whole attributions alone.</summary>
    public static void Write(IReadOnlyDictionary<AttributionGroup, Score> groups, TextWriter output)
    {
        output.WriteLine();
        WriteLine(output, $"{"end_to_end of", -16} {"P", 7} {"R", 7} {"F1", 7} {"predicted", 10} {"gold", 10}");
        foreach (var (group, score) in groups.OrderBy(group => group.Key))
        {
            WriteRow(output, JsonNamingPolicy.SnakeCaseLower.ConvertName(group.ToString()), score);
        }
    }

    /// <summary>Writes the heads of the columns.</summary>
    public static void WriteHeader(TextWriter output) =>
        WriteLine(output, $"{"metric", -16} {"P", 7} {"R", 7} {"F1", 7} {"predicted", 10} {"gold", 10}");

    /// <summary>Writes one score.</summary>
    public static void WriteRow(TextWriter output, string name, Score score) =>
        WriteLine(
            output,
            $"{name, -16} {100 * score.Precision, 7:F2} {100 * score.Recall, 7:F2} {100 * score.F1, 7:F2} {score.Predicted, 10} {score.Gold, 10}"
        );

    /// <summary>Writes a line in the invariant culture.</summary>
    public static void WriteLine(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
