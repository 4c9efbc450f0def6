using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;

namespace Briefing.Store.Search.Queries;

/// <summary>The fields of a query and how their values are written.</summary>
internal static class QueryFields
{
    /// <summary>The value of <see cref="QueryField.Flag"/> and <see cref="QueryField.Dismissed"/> that any caution has.</summary>
    public const string AnyFlag = "any";

    /// <summary>The values of <see cref="QueryField.Named"/>.</summary>
    public const string Yes = "yes";

    /// <summary>The values of <see cref="QueryField.Named"/>.</summary>
    public const string No = "no";

    private static readonly ImmutableArray<(string Value, ImmutableArray<Factuality> Grades)> s_stances =
    [
        ("certain", [Factuality.CertainPositive]),
        ("denied", [Factuality.CertainNegative]),
        ("probable", [Factuality.ProbablePositive]),
        ("improbable", [Factuality.ProbableNegative]),
        ("possible", [Factuality.PossiblePositive]),
        ("doubted", [Factuality.PossibleNegative]),
        ("open", [Factuality.Uncommitted]),
        (
            "hedged",
            [
                Factuality.ProbablePositive,
                Factuality.ProbableNegative,
                Factuality.PossiblePositive,
                Factuality.PossibleNegative,
            ]
        ),
    ];

    private static readonly ImmutableArray<(string Value, ClaimKind Kind)> s_kinds =
    [
        ("attributed", ClaimKind.Attributed),
        ("own", ClaimKind.Unattributed),
        ("presupposed", ClaimKind.Presupposed),
    ];

    /// <summary>The names of all fields: "source:, actor: ...".</summary>
    public static string Names { get; } =
        Listed(Enum.GetNames<QueryField>().Select(name => name.ToLowerInvariant() + ":"));

    /// <summary>Finds a field by name; case does not count.</summary>
    public static bool TryGet(string name, out QueryField field) =>
        Enum.TryParse(name, ignoreCase: true, out field) && Enum.IsDefined(field);

    /// <summary>What a filter with this field may look like.</summary>
    public static string Example(QueryField field) =>
        field switch
        {
            QueryField.Source => "source:ministry or source:\"two officials\"",
            QueryField.By => "by:\"two officials\"",
            QueryField.Actor => "actor:mayor",
            QueryField.Outlet => "outlet:gazette",
            QueryField.Flag => "flag:src-anonymous, flag:src for all of that family, or flag:any",
            QueryField.Dismissed => "dismissed:src-anonymous or dismissed:any",
            QueryField.Depth => "depth:>2, depth:2 or depth:1..3",
            QueryField.Stance => "stance:denied",
            QueryField.Kind => "kind:own",
            QueryField.Named => "named:no",
            _ => "date:2023-12, date:2023-09..2023-12 or date:>2023-09-15",
        };

    /// <summary>The value that a stance has in a query.</summary>
    public static string Stance(Factuality grade) => s_stances.First(stance => stance.Grades.Contains(grade)).Value;

    /// <summary>The value that a kind has in a query.</summary>
    public static string Kind(ClaimKind kind) => s_kinds.First(pair => pair.Kind == kind).Value;

    /// <summary>A field with a value, as a query has it.</summary>
    public static string Filter(QueryField field, string value)
    {
        // A quotation mark cannot stand within quotation marks; the longest piece without one will do.
        var longest = value
            .Split(['"', '\u201C', '\u201D'], StringSplitOptions.TrimEntries)
            .MaxBy(piece => piece.Length)!;
        var isWord = longest.Length > 0 && longest.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-');
        return field.ToString().ToLowerInvariant() + ":" + (isWord ? longest : $"\"{longest}\"");
    }

    /// <summary>Reads a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as typed, trimmed.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="advice">What to write instead, where the value is none.</param>
    /// <returns>Whether the field can have the value.</returns>
    public static bool TryRead(
        QueryField field,
        string value,
        [NotNullWhen(true)] out QueryNode? filter,
        [NotNullWhen(false)] out string? advice
    )
    {
        filter = field switch
        {
            QueryField.Source or QueryField.By or QueryField.Actor or QueryField.Outlet => ReadName(field, value),
            QueryField.Depth => ReadDepth(value),
            QueryField.Date => QueryDates.Read(value),
            _ => ReadValues(field, value),
        };
        advice = filter is null ? Advice(field, value) : null;
        return filter is not null;
    }

    private static NameFilter? ReadName(QueryField field, string value) =>
        value.Length == 0 ? null : new NameFilter(field, value);

    private static DepthFilter? ReadDepth(string value)
    {
        var (least, most) = value switch
        {
            ['>', '=', .. var number] => (Number(number), int.MaxValue),
            ['>', .. var number] => (Number(number) + 1, int.MaxValue),
            ['<', '=', .. var number] => (0, Number(number)),
            ['<', .. var number] => (0, Number(number) - 1),
            _ when value.IndexOf("..", StringComparison.Ordinal) is > 0 and var at => (
                Number(value[..at]),
                Number(value[(at + 2)..])
            ),
            _ => (Number(value), Number(value)),
        };
        return least is { } from && most is { } to ? new DepthFilter(from, to) : null;
    }

    // Three digits at most, so that a step up or down stays in range.
    private static int? Number(string digits) =>
        digits.Length <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static ValueFilter? ReadValues(QueryField field, string value)
    {
        var folded = value.ToLowerInvariant();
        ImmutableArray<string> values = field switch
        {
            QueryField.Flag or QueryField.Dismissed when folded == AnyFlag => [AnyFlag],
            QueryField.Flag or QueryField.Dismissed =>
            [
                .. FlagGlossary
                    .Rules.Select(rule => rule.Id)
                    .Where(id => id == folded || id.StartsWith(folded + "-", StringComparison.Ordinal)),
            ],
            QueryField.Stance =>
            [
                .. s_stances
                    .Where(stance => stance.Value == folded)
                    .SelectMany(stance => stance.Grades)
                    .Select(grade => grade.ToString()),
            ],
            QueryField.Kind => [.. s_kinds.Where(kind => kind.Value == folded).Select(kind => kind.Kind.ToString())],
            _ => folded is Yes or No ? [folded] : [],
        };
        return values.IsEmpty ? null : new ValueFilter(field, values);
    }

    private static string Advice(QueryField field, string value) =>
        field switch
        {
            QueryField.Flag or QueryField.Dismissed =>
                $"There is no caution “{value}”. Write {Example(field)}; the page “Cautions” lists them all.",
            QueryField.Stance => $"There is no stance “{value}”. Stances are {Listed(s_stances.Select(s => s.Value))}.",
            QueryField.Kind => $"There is no kind “{value}”. Kinds are {Listed(s_kinds.Select(kind => kind.Value))}.",
            QueryField.Named => $"named: is {Yes} or {No}, not “{value}”.",
            QueryField.Date =>
                $"“{value}” is no date. Write a year, month or day, or a range of them: {Example(field)}.",
            QueryField.Depth =>
                $"“{value}” is no number of holders. Write {Example(field)}; 0 is the article's own voice.",
            _ => $"A name is missing. Write {Example(field)}.",
        };

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1];
    }
}
