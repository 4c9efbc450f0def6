using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Briefing.Analysis;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Text;

namespace Briefing.Cli.Analyze;

/// <summary>Makes a line of output of a document.</summary>
internal sealed class DocumentAnalyzer(AnalysisPipeline pipeline, OutputFormat format, bool includeText)
{
    /// <summary>Analyses a document.</summary>
    /// <returns>The line, its end included, or why there is none.</returns>
    public AnalysisOutput Analyze(AnalysisInput input, CancellationToken cancellationToken)
    {
        if (input.Text is null)
        {
            return new AnalysisOutput(input.Origin, default, input.Problem, []);
        }

        try
        {
            var start = Stopwatch.GetTimestamp();
            var document = pipeline.Analyze(input.Text, input.Metadata, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start);
            return new AnalysisOutput(input.Origin, Write(input, document, elapsed), null, input.Notes)
            {
                Comparable = format is OutputFormat.Json ? Digest(input, document) : null,
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new AnalysisOutput(
                input.Origin,
                default,
                $"The reading engine broke on this text ({exception.GetType().Name}: {exception.Message}). That is a bug: please report it with the file.",
                []
            );
        }
    }

    // The origin is the path or the line, so no two documents have the same, whatever their names.
    private static ComparableReading Digest(AnalysisInput input, AnalyzedDocument document) =>
        new(
            ArticleDigest.Of(input.Origin, document),
            new ComparedDocument(input.Origin, input.Doc, new CodePointMap(document.Text))
        );

    private ReadOnlyMemory<byte> Write(AnalysisInput input, AnalyzedDocument document, TimeSpan elapsed)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, AnalysisJsonWriter.WriterOptions))
        {
            if (format is OutputFormat.Attributions)
            {
                AnalysisJsonWriter.WriteAttributions(json, document, input.Doc);
            }
            else
            {
                AnalysisJsonWriter.Write(
                    json,
                    document,
                    new AnalysisJsonHeader
                    {
                        Doc = input.Doc,
                        Sha256 = input.Sha256,
                        IncludeText = includeText,
                        TotalMilliseconds = elapsed.TotalMilliseconds,
                    }
                );
            }
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
