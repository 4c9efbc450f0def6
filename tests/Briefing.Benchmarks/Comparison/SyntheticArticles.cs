using System.Globalization;
using Briefing.Analysis;

namespace Briefing.Benchmarks.Comparison;

/// <summary>
/// Makes up articles: stories with facts of their own, several articles a story, each telling some of the facts in its own
/// words among sentences of no news. Names come from a pool, so that stories share some. The same seed gives the same articles.
/// </summary>
internal sealed class SyntheticArticles(int seed)
{
    /// <summary>How many articles tell of one story.</summary>
    public const int ArticlesPerStory = 4;

    private const int Facts = 6;
    private const int Told = 4;
    private const int Fillers = 8;
    private const int Pool = 3000;

    private static readonly string[] s_things =
    [
        "dam",
        "mill",
        "ferry",
        "bridge",
        "library",
        "tram line",
        "quay",
        "school",
        "hospital",
        "mine",
        "refinery",
        "tower",
        "museum",
        "canal",
        "airport",
        "stadium",
    ];
    private static readonly string[] s_events =
    [
        "was closed after a flood",
        "lost its licence",
        "will be sold to a rival",
        "cost more than was planned",
        "was damaged by a fire",
        "hired a new director",
        "failed a safety test",
        "will open again in the autumn",
        "was bought with public money",
        "has not paid its workers",
    ];
    private static readonly string[] s_units =
    [
        "workers",
        "visitors",
        "crowns",
        "tonnes",
        "houses",
        "boats",
        "letters",
        "complaints",
    ];
    private static readonly string[] s_acts =
    [
        "were counted at",
        "were moved away from",
        "were promised to",
        "were lost at",
    ];
    private static readonly string[] s_sayings = ["{0} said", "{0} told reporters", "according to {0}"];
    private static readonly string[] s_openings =
    [
        "In the morning",
        "Later that day",
        "For many years",
        "At the end of the week",
        "After the meeting",
        "In the old town",
    ];
    private static readonly string[] s_people =
    [
        "people",
        "neighbours",
        "shopkeepers",
        "visitors",
        "children",
        "drivers",
    ];
    private static readonly string[] s_doings =
    [
        "waited in the rain",
        "talked about little else",
        "went home early",
        "asked what would come next",
        "looked at the water",
        "stood in long lines",
    ];
    private static readonly string[] s_ends =
    [
        "while the traffic went on as before",
        "and nobody knew what to make of it",
        "although the weather was mild",
        "because there was nothing to do",
        "as they had the year before",
    ];
    private static readonly string[] s_syllables =
    [
        "al",
        "bor",
        "cas",
        "dor",
        "el",
        "fen",
        "gar",
        "hol",
        "is",
        "jor",
        "kel",
        "lun",
        "mar",
        "nor",
        "os",
        "pel",
        "quin",
        "ros",
        "sol",
        "tar",
        "ul",
        "vel",
        "wes",
        "yor",
        "zan",
    ];

    /// <summary>The number of the story that an article tells of.</summary>
    public static int StoryOf(int number) => number / ArticlesPerStory;

    /// <summary>An article's text and what is stated of it.</summary>
    public (string Text, ArticleMetadata Metadata) Make(int number)
    {
        var story = StoryOf(number);
        var telling = new Random(HashCode(seed, number, 1));
        var lines = new List<string>();
        foreach (var fact in Enumerable.Range(0, Facts).OrderBy(_ => telling.Next()).Take(Told))
        {
            lines.Add(Fact(story, fact, telling));
        }

        for (var filler = 0; filler < Fillers; filler++)
        {
            lines.Insert(
                telling.Next(1, lines.Count + 1),
                $"{Pick(s_openings, telling)} {Pick(s_people, telling)} {Pick(s_doings, telling)} {Pick(s_ends, telling)}."
            );
        }

        var date = new DateOnly(2020, 1, 1).AddDays(story % 1500);
        return (
            string.Join("\n\n", lines),
            new ArticleMetadata
            {
                Outlet = $"{Name(HashCode(number % 40, 2, 2) % Pool)} Courier",
                Published = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }
        );
    }

    private string Fact(int story, int fact, Random telling)
    {
        var own = new Random(HashCode(seed, story, 3));
        var place = Name(own.Next(Pool));
        var person = $"{Name(own.Next(Pool))} {Name(own.Next(Pool))}";
        var thing = Pick(s_things, own);
        var random = new Random(HashCode(seed, story, 4 + fact));
        var told =
            fact % 2 == 0
                ? $"the {place} {thing} {Pick(s_events, random)}"
                : $"{random.Next(3, 900)} {Pick(s_units, random)} {Pick(s_acts, random)} the {place} {thing}";
        var saying = string.Format(CultureInfo.InvariantCulture, Pick(s_sayings, telling), person);
        return $"{char.ToUpperInvariant(told[0])}{told[1..]}, {saying}.";
    }

    private static string Name(int number)
    {
        var random = new Random(HashCode(number, 17, 5));
        var name = string.Concat(Enumerable.Range(0, 3).Select(_ => Pick(s_syllables, random)));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private static int HashCode(int one, int other, int purpose) =>
        (int)((uint)(one * 73856093 ^ other * 19349663 ^ purpose * 83492791) & int.MaxValue);
}
