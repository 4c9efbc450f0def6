using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>The words of the calendar and the clock, from the embedded lexicons.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, CalendarName> s_calendar = Rows("calendar.tsv")
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new CalendarName(Enum.Parse<CalendarKind>(cells[1], ignoreCase: true), Number(cells[2])),
            StringComparer.Ordinal
        );

    private static readonly FrozenDictionary<string, UnitName> s_units = Rows("time-units.tsv")
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new UnitName(
                Enum.Parse<TimeUnit>(cells[1], ignoreCase: true),
                Number(cells[2]),
                cells[0] is [.., 's'] or "centuries" or "millennia"
            ),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, string> s_numbers = Words("time-numbers.tsv");
    private static readonly FrozenDictionary<string, string> s_ordinals = Words("time-ordinals.tsv");
    private static readonly FrozenDictionary<string, string> s_dayParts = Words("day-parts.tsv");
    private static readonly FrozenDictionary<string, string> s_sets = Words("time-sets.tsv");
    private static readonly FrozenDictionary<string, string> s_zones = Rows("time-zones.tsv")
        .ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_yearIntroductions = EmbeddedLines
        .OfLexicon("year-introductions.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_futureLemmas = EmbeddedLines
        .OfLexicon("future-lemmas.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_speech = EmbeddedLines
        .OfLexicon("speech-verbs.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Phrases that point at the moment of writing.</summary>
    public static PhraseLexicon<DeicticEntry> Deictics { get; } =
        new(Rows("deictics.tsv").Select(cells => (cells[0], DeicticEntry.Parse(cells[1], cells[2]))));

    /// <summary>Days that fall on one date every year.</summary>
    public static PhraseLexicon<(int Month, int Day)> Holidays { get; } =
        new(Rows("holidays.tsv").Select(cells => (cells[0], (Number(cells[1]), Number(cells[2])))));

    /// <summary>Names with a word of the calendar in them that tell no time.</summary>
    public static PhraseLexicon<string> Lookalikes { get; } =
        new(EmbeddedLines.OfLexicon("time-lookalikes.txt").Select(line => (line, line)));

    /// <summary>Words before an expression that change its value, with what they go with.</summary>
    public static PhraseLexicon<ModifierEntry> Modifiers { get; } =
        new(ModifierRows().Select(row => (row.Phrase, new ModifierEntry(row.Modifier, row.GoesWith))));

    /// <summary>The phrases of <see cref="Modifiers"/>.</summary>
    public static IEnumerable<(string Phrase, TimeModifier Modifier)> ModifierPhrases =>
        ModifierRows().Select(row => (row.Phrase, row.Modifier));

    /// <summary>Whether a word, as it is written, names a month, a weekday or a season.</summary>
    public static bool IsCalendarName(ReadOnlySpan<char> word) => TryGet(word, out _);

    /// <summary>Finds a month, a weekday or a season as it is written.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out CalendarName name) =>
        s_calendar.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out name);

    /// <summary>Finds a unit of time.</summary>
    public static bool TryGetUnit(ReadOnlySpan<char> word, out UnitName unit) =>
        s_units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out unit);

    /// <summary>What a word counts: a number, <c>X</c> where it tells none, or <see langword="null"/> where it counts nothing.</summary>
    public static string? Count(ReadOnlySpan<char> word) => Find(s_numbers, word);

    /// <summary>The number of an ordinal, in words or digits, or 0.</summary>
    public static int Ordinal(ReadOnlySpan<char> word)
    {
        if (Find(s_ordinals, word) is { } known)
        {
            return Number(known);
        }

        return
            word.Length is > 2 and <= 4
            && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    /// <summary>The TIMEX3 token of a part of the day.</summary>
    public static string? DayPart(ReadOnlySpan<char> word) => Find(s_dayParts, word);

    /// <summary>How often a word like "daily" tells.</summary>
    public static string? Frequency(ReadOnlySpan<char> word) => Find(s_sets, word);

    /// <summary>The offset of a time zone, <c>-</c> where its name tells none.</summary>
    public static string? Zone(ReadOnlySpan<char> word) => Find(s_zones, word);

    /// <summary>Whether a number of four digits after a word is a year.</summary>
    public static bool IntroducesYear(ReadOnlySpan<char> word) =>
        s_yearIntroductions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a date after a verb or an adjective lies ahead.</summary>
    public static bool LooksAhead(string lemma) => s_futureLemmas.Contains(lemma);

    /// <summary>Whether a word is a form of a verb of speech, before which a month's name is a person's.</summary>
    public static bool IsSpeech(ReadOnlySpan<char> word) =>
        s_speech.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static string? Find(FrozenDictionary<string, string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : null;

    private static FrozenDictionary<string, string> Words(string file) =>
        Rows(file).ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Phrase, TimeModifier Modifier, string GoesWith)> ModifierRows() =>
        Rows("time-modifiers.tsv").Select(cells => (cells[0], Enum.Parse<TimeModifier>(cells[1]), cells[2]));

    private static IEnumerable<string[]> Rows(string file) =>
        EmbeddedLines.OfLexicon(file).Select(line => line.Split('\t'));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
