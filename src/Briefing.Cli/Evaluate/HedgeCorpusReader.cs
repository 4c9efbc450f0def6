using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Briefing.Analysis.Claims.Hedging;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;
using Briefing.Cli.Analyze;

namespace Briefing.Cli.Evaluate;

/// <summary>Reads the form of the Szeged Uncertainty Corpus: documents of sentences with <c>ccue</c> elements in them.</summary>
internal static class HedgeCorpusReader
{
    // Of every five documents the last is kept for measuring.
    private const int Fold = 5;

    private static readonly XmlReaderSettings s_settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
    };

    /// <summary>Reads the sentences of a part of a file.</summary>
    /// <param name="path">The file, plain or gzipped.</param>
    /// <param name="isHeldOut">Whether the documents kept for measuring are wanted, else those to learn from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="EvaluationException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<MarkedHedges>> ReadAsync(
        string path,
        bool isHeldOut,
        CancellationToken cancellationToken
    )
    {
        var sentences = new List<MarkedHedges>();
        await using var stream = CorpusReader.Open(path, out var problem);
        if (stream is null)
        {
            throw new EvaluationException($"{path}: {problem}");
        }

        try
        {
            using var reader = XmlReader.Create(stream, s_settings);
            for (var document = -1; await reader.ReadAsync(); )
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader is { NodeType: XmlNodeType.Element, Name: "Document" })
                {
                    document++;
                }
                else if (reader is { NodeType: XmlNodeType.Element, Name: "Sentence", IsEmptyElement: false })
                {
                    var sentence = await ReadSentenceAsync(reader);
                    if (document % Fold == Fold - 1 == isHeldOut)
                    {
                        sentences.Add(sentence);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or InvalidDataException)
        {
            throw new EvaluationException($"{path}: It cannot be read ({exception.Message}).");
        }

        return sentences;
    }

    private static async Task<MarkedHedges> ReadSentenceAsync(XmlReader reader)
    {
        var text = new StringBuilder();
        var cues = ImmutableArray.CreateBuilder<MarkedHedges.Cue>();
        var open = new Stack<(int Start, HedgeType Type)>();
        while (await reader.ReadAsync() && reader is not { NodeType: XmlNodeType.EndElement, Name: "Sentence" })
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Name is "ccue" && !reader.IsEmptyElement:
                    open.Push((text.Length, TypeOf(reader.GetAttribute("type"))));
                    break;
                case XmlNodeType.EndElement when reader.Name is "ccue":
                    var (start, type) = open.Pop();
                    cues.Add(new MarkedHedges.Cue(new TextSpan(start, text.Length), type));
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value.Replace('\n', ' ').Replace('\t', ' '));
                    break;
            }
        }

        return new MarkedHedges(text.ToString(), cues.DrainToImmutable());
    }

    private static HedgeType TypeOf(string? name) =>
        name switch
        {
            not null when name.Contains("doxastic", StringComparison.Ordinal) => HedgeType.Doxastic,
            not null when name.Contains("investigation", StringComparison.Ordinal) => HedgeType.Investigation,
            not null when name.Contains("condition", StringComparison.Ordinal) => HedgeType.Condition,
            _ => HedgeType.Epistemic,
        };
}
