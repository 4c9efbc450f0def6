using System.Globalization;
using System.Text;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Tokenizing;

/// <summary>The texts of <c>naughty-strings.txt</c>.</summary>
internal static class NaughtyStrings
{
    /// <summary>Every text, with the number of its line.</summary>
    public static IReadOnlyList<(int Line, string Text)> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tokenizing", "naughty-strings.txt"))
            .Split('\n')
            .Select((line, index) => (index + 1, Line: line))
            .Where(pair => pair.Line.Length > 0 && pair.Line[0] != '#')
            .Select(pair => (pair.Item1, Read(pair.Line))),
    ];

    private static string Read(string line)
    {
        if (line[0] != '@')
        {
            return Unescape(line);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var count = int.Parse(line.AsSpan(1, space - 1), CultureInfo.InvariantCulture);
        return new StringBuilder().Insert(0, Unescape(line[(space + 1)..]), count).ToString();
    }

    private static string Unescape(string line)
    {
        var text = new StringBuilder();
        for (var position = 0; position < line.Length; position++)
        {
            text.Append(line[position] == '\\' ? MarkedText.Unescape(line, ref position) : line[position].ToString());
        }

        return text.ToString();
    }
}
