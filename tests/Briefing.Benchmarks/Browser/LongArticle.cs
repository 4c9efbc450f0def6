using System.Globalization;
using Briefing.Benchmarks.Search;

namespace Briefing.Benchmarks.Browser;

/// <summary>An article of 10,000 words in which a thousand things are said, ten words each.</summary>
internal static class LongArticle
{
    private const int Sentences = 1_000;
    private const int PerParagraph = 5;

    /// <summary>Its title.</summary>
    public const string Title = "A thousand statements";

    private static readonly string[] s_things =
    [
        "bridge",
        "harbour",
        "school",
        "mine",
        "ferry",
        "tower",
        "road",
        "mill",
    ];
    private static readonly string[] s_events =
    [
        "would close before the winter",
        "had cost more than planned",
        "was safe for every worker",
        "will open again in spring",
        "might fall in a storm",
    ];

    /// <summary>Writes it as a seed.</summary>
    public static void Write(string folder)
    {
        var random = new Random(11);
        var sentences = Enumerable
            .Range(0, Sentences)
            .Select(_ => Sentence(random))
            .Chunk(PerParagraph)
            .Select(chunk => string.Join(' ', chunk));
        File.WriteAllText(
            Path.Combine(folder, "long.md"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"---\ntitle: {Title}\noutlet: The Coast Gazette\npublished: 2024-03-01\n---\n{string.Join("\n\n", sentences)}\n"
            )
        );
    }

    private static string Sentence(Random random)
    {
        var thing = s_things[random.Next(s_things.Length)];
        var news = s_events[random.Next(s_events.Length)];
        var person = SearchArticles.Person(random.Next(60));
        return random.Next(3) switch
        {
            0 => $"{person} said that the {thing} {news}.",
            1 => $"The {thing} {news}, according to two officials.",
            _ => $"{person} told reporters the {thing} {news}.",
        };
    }
}
