using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Comparison;

namespace Briefing.Benchmarks.Comparison;

/// <summary>What one more article costs among 1,000, 10,000 and 100,000: to digest, to link, to add.</summary>
internal static class ComparisonBenchmark
{
    private const int Seed = 11;
    private const int Probes = 400;
    private const int Rounds = 9;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    /// <summary>Fills an index of each size and measures with the same new articles in each, round by round in turn.</summary>
    /// <param name="args">The sizes; by default 1000, 10000 and 100000.</param>
    public static int Run(string[] args)
    {
        int[] sizes =
            args.Length > 0
                ? [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Order()]
                : [1_000, 10_000, 100_000];
        var synthetic = new SyntheticArticles(Seed);
        var indexes = sizes.Select(size => new Sized(size)).ToList();
        for (var number = 0; number < sizes[^1]; number++)
        {
            // The last article of each story is kept back, to be the new one.
            if (number % SyntheticArticles.ArticlesPerStory != SyntheticArticles.ArticlesPerStory - 1)
            {
                var article = ArticleDigest.Of(Key(number), Read(synthetic, number));
                foreach (var index in indexes.Where(index => number < index.Size))
                {
                    index.Articles.Add(article);
                }
            }
        }

        var probes = Enumerable
            .Range(0, Math.Min(Probes, sizes[0] / SyntheticArticles.ArticlesPerStory))
            .Select(story => (story + 1) * SyntheticArticles.ArticlesPerStory - 1)
            .Select(number => (Number: number, Reading: Read(synthetic, number)))
            .ToList();
        var reading = new List<double>();
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < s_warmUp)
        {
            Measure(synthetic, indexes, probes, reading);
        }

        reading.Clear();
        indexes.ForEach(index => index.Clear());
        GC.Collect();
        for (var round = 0; round < Rounds; round++)
        {
            Measure(synthetic, indexes, probes, reading);
        }

        Print(indexes, probes.Count);
        Console.WriteLine($"reading and digesting one of them: {Samples.Range(reading, "N0")} µs");
        return 0;
    }

    private static void Print(List<Sized> indexes, int probes)
    {
        var table = new Table(
            "articles",
            "digest, µs",
            "link, µs",
            "add, µs",
            "all, µs",
            "multiple",
            "with its reading",
            "found",
            "wrong"
        );
        foreach (var index in indexes)
        {
            table.Add(
                index.Size.ToString("N0", CultureInfo.InvariantCulture),
                Samples.Range(index.Digest, "N0"),
                Samples.Range(index.Link, "N0"),
                Samples.Range(index.Add, "N0"),
                Samples.Range(index.All, "N0"),
                Multiple(index.All, indexes[0].All),
                Multiple(index.WithReading, indexes[0].WithReading),
                $"{100.0 * index.Found / probes / (SyntheticArticles.ArticlesPerStory - 1):0} %",
                index.Wrong
            );
        }

        table.Print();
    }

    private static string Multiple(List<double> times, List<double> first) =>
        Samples.Range([.. times.Zip(first, (time, other) => time / other)], "0.00");

    private static void Measure(
        SyntheticArticles synthetic,
        List<Sized> indexes,
        List<(int Number, AnalyzedDocument Reading)> probes,
        List<double> reading
    )
    {
        // Processor time, not time on the clock: the machine has other work.
        var read = Time(() =>
        {
            foreach (var (number, _) in probes)
            {
                _ = ArticleDigest.Of(Key(number), Read(synthetic, number));
            }
        });
        reading.Add(read);
        foreach (var index in indexes)
        {
            var articles = new List<ArticleDigest>(probes.Count);
            var digest = Time(() =>
                articles.AddRange(probes.Select(probe => ArticleDigest.Of(Key(probe.Number), probe.Reading)))
            );
            var links = new List<ArticleLinks>(probes.Count);
            var link = Time(() => links.AddRange(articles.Select(index.Articles.LinksOf)));
            var add = Time(() => articles.ForEach(index.Articles.Add));
            articles.ForEach(article => index.Articles.Remove(article.Key));
            index.Digest.Add(digest);
            index.Link.Add(link);
            index.Add.Add(add);
            index.All.Add(digest + link + add);
            index.WithReading.Add(read + link + add);
            index.Count(probes.Select(probe => probe.Number), links);
        }

        double Time(Action work)
        {
            var start = Environment.CpuUsage.TotalTime;
            work();
            return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / probes.Count;
        }
    }

    private static AnalyzedDocument Read(SyntheticArticles synthetic, int number)
    {
        var (text, metadata) = synthetic.Make(number);
        return AnalysisPipeline.Default.Analyze(text, metadata);
    }

    private static string Key(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    private static int NumberOf(string key) => int.Parse(key, CultureInfo.InvariantCulture);

    private sealed class Sized(int size)
    {
        public int Size => size;

        public ArticleIndex Articles { get; } = new();

        public List<double> Digest { get; } = [];

        public List<double> Link { get; } = [];

        public List<double> Add { get; } = [];

        public List<double> All { get; } = [];

        public List<double> WithReading { get; } = [];

        public int Found { get; private set; }

        public int Wrong { get; private set; }

        public void Clear()
        {
            foreach (var times in new[] { Digest, Link, Add, All, WithReading })
            {
                times.Clear();
            }
        }

        public void Count(IEnumerable<int> numbers, List<ArticleLinks> links)
        {
            (Found, Wrong) = (0, 0);
            foreach (var (own, found) in numbers.Zip(links))
            {
                var linked = found
                    .Claims.SelectMany(claim => new[] { claim.First.Article, claim.Second.Article })
                    .Where(key => key != Key(own))
                    .ToHashSet(StringComparer.Ordinal);
                var right = linked.Count(key =>
                    SyntheticArticles.StoryOf(NumberOf(key)) == SyntheticArticles.StoryOf(own)
                );
                Found += right;
                Wrong += linked.Count - right;
            }
        }
    }
}
