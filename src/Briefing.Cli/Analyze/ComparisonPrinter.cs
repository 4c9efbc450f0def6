using System.Buffers;
using System.Text.Json;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Serialization;

namespace Briefing.Cli.Analyze;

/// <summary>Gathers the printed documents and prints what links them, after the last, where there are several.</summary>
internal sealed class ComparisonPrinter
{
    private readonly ArticleIndex _index = new();
    private readonly List<ComparedDocument> _documents = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Adds a printed document; one that was named twice is compared once.</summary>
    public void Add(ComparableReading? reading)
    {
        if (reading is not null && _keys.Add(reading.Document.Key))
        {
            _index.Add(reading.Digest);
            _documents.Add(reading.Document);
        }
    }

    /// <summary>Prints the closing object.</summary>
    public async Task PrintAsync(Stream standardOutput, CancellationToken cancellationToken)
    {
        if (_documents.Count < 2)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        await using (var json = new Utf8JsonWriter(buffer, AnalysisJsonWriter.WriterOptions))
        {
            ComparisonJsonWriter.Write(json, ArticleComparison.Of(_index), _documents);
        }

        buffer.Write("\n"u8);
        await standardOutput.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await standardOutput.FlushAsync(cancellationToken);
    }
}
