using System.Collections.Immutable;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>
/// Reads corpora of names with a word a line and empty lines between sentences: CoNLL (word first, label last) and
/// Universal NER's IOB2 (number, word, label). Labels that name neither people, bodies nor places count as none.
/// </summary>
public static class NameCorpusReader
{
    private const int SentencesADocument = 12;

    /// <summary>Reads a corpus.</summary>
    /// <param name="reader">The corpus.</param>
    /// <remarks>Where a corpus does not tell its documents apart, a dozen sentences are taken as one.</remarks>
    public static IEnumerable<NamedDocument> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var tellsDocuments = false;
        var sentences = ImmutableArray.CreateBuilder<NamedSentence>();
        var words = ImmutableArray.CreateBuilder<string>();
        var labels = new List<string>();
        while (true)
        {
            var line = reader.ReadLine();
            var isMark = IsDocumentMark(line);
            tellsDocuments |= isMark;
            if (string.IsNullOrWhiteSpace(line) && words.Count > 0)
            {
                sentences.Add(ToSentence(words.DrainToImmutable(), labels));
                labels.Clear();
            }

            var isFull = !tellsDocuments && sentences.Count >= SentencesADocument;
            if ((line is null || isMark || isFull) && sentences.Count > 0)
            {
                yield return new NamedDocument(sentences.DrainToImmutable());
            }

            if (line is null)
            {
                yield break;
            }

            if (!isMark && !string.IsNullOrWhiteSpace(line) && Cells(line) is (var word, var label))
            {
                words.Add(word);
                labels.Add(label);
            }
        }
    }

    private static bool IsDocumentMark(string? line) =>
        line is not null
        && (
            line.StartsWith("# newdoc", StringComparison.Ordinal)
            || line.StartsWith("-DOCSTART-", StringComparison.Ordinal)
        );

    private static (string Word, string Label)? Cells(string line)
    {
        if (line.StartsWith("# ", StringComparison.Ordinal))
        {
            return null;
        }

        var tabbed = line.Split('\t');
        if (tabbed.Length >= 3 && int.TryParse(tabbed[0], out _))
        {
            return (tabbed[1], tabbed[2]);
        }

        var cells = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
        return cells.Length >= 2 ? (cells[0], cells[^1]) : null;
    }

    private static NamedSentence ToSentence(ImmutableArray<string> words, List<string> labels)
    {
        var types = labels.ConvertAll(TypeOf);
        var begins = new bool[labels.Count];
        for (var at = 0; at < begins.Length; at++)
        {
            begins[at] = types[at] is not null && (at == 0 || labels[at][0] == 'B' || types[at - 1] != types[at]);
        }

        return new NamedSentence(words, [.. types], [.. begins]);
    }

    private static NameType? TypeOf(string label) =>
        (label.Length > 2 ? label[2..].ToUpperInvariant() : "") switch
        {
            "PER" or "PERSON" or "POLITICIAN" => NameType.Person,
            "ORG" or "ORGANISATION" or "CORPORATION" or "GROUP" or "POLITICALPARTY" => NameType.Organisation,
            "LOC" or "LOCATION" or "COUNTRY" => NameType.Location,
            _ => null,
        };
}
