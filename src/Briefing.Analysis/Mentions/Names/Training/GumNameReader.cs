using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>
/// Reads names from UD English GUM, whose MISC column marks every mention of an entity (<c>Entity=</c>): those whose
/// head is a proper noun are names; determiners, titles and modifiers around the proper nouns are cut off.
/// </summary>
public static class GumNameReader
{
    private const string Mark = "Entity=";

    /// <summary>Reads a treebank in the CoNLL-U format.</summary>
    public static IEnumerable<NamedDocument> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentences = ImmutableArray.CreateBuilder<NamedSentence>();
        var rows = new List<string[]>();
        var open = new List<(string Id, NameType? Type, int First)>();
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrEmpty(line) && rows.Count > 0)
            {
                sentences.Add(ToSentence(rows, open));
                rows.Clear();
                open.Clear();
            }

            if ((line is null || line.StartsWith("# newdoc", StringComparison.Ordinal)) && sentences.Count > 0)
            {
                yield return new NamedDocument(sentences.DrainToImmutable());
            }

            if (line is null)
            {
                yield break;
            }

            if (
                line.Length > 0
                && line[0] != '#'
                && line.Split('\t') is { Length: 10 } cells
                && int.TryParse(cells[0], out _)
            )
            {
                rows.Add(cells);
            }
        }
    }

    private static NamedSentence ToSentence(List<string[]> rows, List<(string Id, NameType? Type, int First)> open)
    {
        var mentions = new List<(int First, int End, NameType Type)>();
        for (var at = 0; at < rows.Count; at++)
        {
            var misc = rows[at][9];
            var start = misc.IndexOf(Mark, StringComparison.Ordinal);
            if (start >= 0)
            {
                var end = misc.IndexOf('|', start);
                ReadMarks(
                    misc.AsSpan(start + Mark.Length, (end < 0 ? misc.Length : end) - start - Mark.Length),
                    at,
                    open,
                    mentions
                );
            }
        }

        var types = new NameType?[rows.Count];
        var begins = new bool[rows.Count];
        foreach (var mention in mentions.OrderByDescending(mention => mention.End - mention.First))
        {
            if (
                NameIn(rows, mention.First, mention.End) is (var first, var end)
                && types[first..end].All(type => type is null)
            )
            {
                types.AsSpan(first..end).Fill(mention.Type);
                begins[first] = true;
            }
        }

        return new NamedSentence([.. rows.Select(cells => cells[1])], [.. types], [.. begins]);
    }

    // "(1-person-new...(2-place-...)" opens 1 and opens and closes 2; "2)1)" closes both.
    private static void ReadMarks(
        ReadOnlySpan<char> marks,
        int at,
        List<(string Id, NameType? Type, int First)> open,
        List<(int First, int End, NameType Type)> mentions
    )
    {
        while (!marks.IsEmpty)
        {
            var isOpening = marks[0] == '(';
            marks = isOpening ? marks[1..] : marks;
            var end = marks.IndexOfAny('(', ')');
            var cells = (end < 0 ? marks : marks[..end]).ToString().Split('-');
            if (isOpening)
            {
                open.Add((cells[0], TypeOf(cells.Length > 1 ? cells[1] : ""), at));
            }

            if (end >= 0 && marks[end] == ')')
            {
                var index = open.FindLastIndex(entity => entity.Id == cells[0]);
                if (index >= 0)
                {
                    if (open[index].Type is { } type)
                    {
                        mentions.Add((open[index].First, at + 1, type));
                    }

                    open.RemoveAt(index);
                }

                end++;
            }

            marks = end < 0 ? default : marks[end..];
        }
    }

    private static (int First, int End)? NameIn(List<string[]> rows, int first, int end)
    {
        var head = first;
        while (head < end && IsInside(rows, head, first, end))
        {
            head++;
        }

        if (head == end || !IsProper(rows[head]))
        {
            return null;
        }

        var start = head;
        while (start > first && IsPart(rows, start - 1, start, first))
        {
            start--;
        }

        while (start < head && IsTitle(rows[start][1]))
        {
            start++;
        }

        return IsTitle(rows[start][1]) ? null : (start, EndOf(rows, head, end));
    }

    private static bool IsTitle(string word) => Gazetteer.IsTitle(word, out _, out _);

    private static int EndOf(List<string[]> rows, int head, int end)
    {
        var last = head + 1;
        while (
            last < end && (IsProper(rows[last]) || rows[last][1] == "-" && last + 1 < end && IsProper(rows[last + 1]))
        )
        {
            last++;
        }

        // "Department | of Defense", "University | of the West Indies"
        if (last < end - 1 && rows[last][1] is "of" or "for")
        {
            var next = rows[last + 1][1] == "the" ? last + 2 : last + 1;
            var stop = next;
            while (stop < end && IsProper(rows[stop]))
            {
                stop++;
            }

            last = stop > next ? stop : last;
        }

        return last;
    }

    private static bool IsInside(List<string[]> rows, int at, int first, int end)
    {
        var head = int.Parse(rows[at][6], CultureInfo.InvariantCulture) - 1;
        return head >= first && head < end;
    }

    private static bool IsProper(string[] cells) => cells[3] == "PROPN";

    private static bool IsPart(List<string[]> rows, int at, int next, int first) =>
        IsProper(rows[at])
        || (rows[at][1] is "-" or "&" or "." && at > first && IsProper(rows[at - 1]) && next > at)
        || (at > 0 && char.IsUpper(rows[at][1][0]) && rows[at][3] is ("ADJ" or "NOUN" or "VERB"));

    private static NameType? TypeOf(string type) =>
        type switch
        {
            "person" => NameType.Person,
            "organization" => NameType.Organisation,
            "place" => NameType.Location,
            _ => null,
        };
}
