using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Analysis.Tagging.Training;

/// <summary>Reads treebanks in the CoNLL-U format (universaldependencies.org/format.html).</summary>
public static class ConlluReader
{
    private const string DocumentMark = "# newdoc id =";

    /// <summary>The sentences, in the order of the file. Empty nodes and the lines of multiword tokens are left out.</summary>
    /// <param name="reader">A treebank.</param>
    /// <exception cref="FormatException">A line has too few columns or a number that is none; the message says which.</exception>
    public static IEnumerable<TaggedSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var document = "";
        var words = ImmutableArray.CreateBuilder<TaggedWord>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith(DocumentMark, StringComparison.Ordinal))
            {
                document = line[DocumentMark.Length..].Trim();
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new TaggedSentence(document, words.DrainToImmutable());
                }
            }
            else if (line[0] != '#')
            {
                AddWord(words, line, number);
            }
        }

        if (words.Count > 0)
        {
            yield return new TaggedSentence(document, words.DrainToImmutable());
        }
    }

    private static void AddWord(ImmutableArray<TaggedWord>.Builder words, string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length < 10)
        {
            throw new FormatException($"Line {number} has {cells.Length} columns, not 10.");
        }

        if (cells[0].AsSpan().ContainsAny('-', '.'))
        {
            return;
        }

        if (!int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head))
        {
            throw new FormatException($"Line {number} names no head: {cells[6]}.");
        }

        var tags = new TagPair(TagNames.ParseUniversal(cells[3]), TagNames.ParsePenn(cells[4]));
        var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        words.Add(new TaggedWord(cells[1], cells[2], tags, spaceAfter, head));
    }
}
