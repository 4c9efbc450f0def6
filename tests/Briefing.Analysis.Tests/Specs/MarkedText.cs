using System.Globalization;
using System.Text;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Specs;

/// <summary>A text with <c>{label:covered}</c> marks: the plain text, and the spans in the order of their starts.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<MarkedSpan> Spans)
{
    /// <summary>Reads a marked text.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closes nothing.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<MarkedSpan>();
        var open = new Stack<(int Index, int Start)>();
        for (var position = 0; position < marked.Length; position++)
        {
            switch (marked[position])
            {
                case '\\':
                    text.Append(Unescape(marked, ref position));
                    break;
                case '{':
                    var colon = marked.IndexOf(':', position);
                    open.Push((spans.Count, text.Length));
                    spans.Add(new MarkedSpan(marked[(position + 1)..colon], default));
                    position = colon;
                    break;
                case '}':
                    if (!open.TryPop(out var opened))
                    {
                        throw new FormatException($"The mark at {position} closes nothing: {marked}");
                    }

                    spans[opened.Index] = spans[opened.Index] with { Span = new TextSpan(opened.Start, text.Length) };
                    break;
                default:
                    text.Append(marked[position]);
                    break;
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), spans)
            : throw new FormatException($"A mark is not closed: {marked}");
    }

    /// <summary>Reads an escape.</summary>
    /// <param name="marked">The marked text.</param>
    /// <param name="position">The backslash; afterwards the escape's last unit.</param>
    public static string Unescape(string marked, ref int position)
    {
        position++;
        if (marked[position] == 'n')
        {
            return "\n";
        }

        if (marked[position] != 'u')
        {
            return marked[position].ToString();
        }

        var end = marked.IndexOf('}', position);
        var code = int.Parse(
            marked.AsSpan(position + 2, end - position - 2),
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture
        );
        position = end;
        return code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }
}
