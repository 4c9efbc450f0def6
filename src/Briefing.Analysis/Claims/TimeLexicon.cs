using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>The names of the calendar.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, CalendarName> s_calendar = EmbeddedLines
        .OfLexicon("calendar.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new CalendarName(
                Enum.Parse<CalendarKind>(cells[1], ignoreCase: true),
                int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture)
            ),
            StringComparer.Ordinal
        );

    private static readonly FrozenDictionary<string, CalendarName>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_calendar.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, as it is written, names a month, a weekday or a season.</summary>
    public static bool IsCalendarName(ReadOnlySpan<char> word) => s_lookup.ContainsKey(word);

    /// <summary>Finds a month, a weekday or a season as it is written.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out CalendarName name) => s_lookup.TryGetValue(word, out name);
}
