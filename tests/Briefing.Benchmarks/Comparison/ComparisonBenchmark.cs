using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Comparison;

namespace Briefing.Benchmarks.Comparison;

/// <summary>What one more article costs among 1,000, 10,000 and 100,000: to digest, to link, to add.</summary>
internal static class ComparisonBenchmark
{
    private const int Seed = 11;
    private const int Probes = 400;
    private const int Rounds = 5;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    /// <summary>Fills an index and measures at each size with the same new articles.</summary>
    /// <param name="args">The sizes; by default 1000, 10000 and 100000.</param>
    public static int Run(string[] args)
    {
        int[] sizes =
            args.Length > 0
                ? [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]
                : [1_000, 10_000, 100_000];
        var synthetic = new SyntheticArticles(Seed);
        var index = new ArticleIndex();
        var table = new Table(
            "articles",
            "digest, µs",
            "link, µs",
            "add and remove, µs",
            "all, µs",
            "multiple",
            "found",
            "wrong",
            "heap, MB"
        );
        var next = 0;
        var first = 0d;
        foreach (var size in sizes)
        {
            for (; next < size; next++)
            {
                // The last article of each story is kept back, to be the new one.
                if (next % SyntheticArticles.ArticlesPerStory != SyntheticArticles.ArticlesPerStory - 1)
                {
                    index.Add(ArticleDigest.Of(Key(next), Read(synthetic, next)));
                }
            }

            var stories = size / SyntheticArticles.ArticlesPerStory;
            var probes = Enumerable
                .Range(0, Math.Min(Probes, stories))
                .Select(probe => (int)((long)probe * stories / Math.Min(Probes, stories)))
                .Select(story => (story + 1) * SyntheticArticles.ArticlesPerStory - 1)
                .Select(number => (Number: number, Reading: Read(synthetic, number)))
                .ToList();
            var (digest, link, add) = (new List<double>(), new List<double>(), new List<double>());
            var all = new List<double>();
            var (found, wrong) = (0, 0);
            var start = Environment.CpuUsage.TotalTime;
            while (first <= 0 && Environment.CpuUsage.TotalTime - start < s_warmUp)
            {
                _ = Measure(index, probes, out _, out _);
            }

            for (var round = -1; round < Rounds; round++)
            {
                GC.Collect();
                var times = Measure(index, probes, out found, out wrong);
                if (round >= 0)
                {
                    digest.Add(times.Digest);
                    link.Add(times.Link);
                    add.Add(times.Add);
                    all.Add(times.Digest + times.Link + times.Add);
                }
            }

            first = first > 0 ? first : Samples.Median(all);
            table.Add(
                size.ToString("N0", CultureInfo.InvariantCulture),
                Samples.Range(digest, "N0"),
                Samples.Range(link, "N0"),
                Samples.Range(add, "N0"),
                Samples.Range(all, "N0"),
                (Samples.Median(all) / first).ToString("0.00", CultureInfo.InvariantCulture),
                $"{100.0 * found / probes.Count / (SyntheticArticles.ArticlesPerStory - 1):0} %",
                wrong,
                GC.GetTotalMemory(true) / 1_000_000
            );
        }

        table.Print();
        return 0;
    }

    private static (double Digest, double Link, double Add) Measure(
        ArticleIndex index,
        List<(int Number, AnalyzedDocument Reading)> probes,
        out int found,
        out int wrong
    )
    {
        // Processor time, not time on the clock: the machine has other work.
        var articles = new List<ArticleDigest>(probes.Count);
        var digest = Time(() =>
            articles.AddRange(probes.Select(probe => ArticleDigest.Of(Key(probe.Number), probe.Reading)))
        );
        var links = new List<ArticleLinks>(probes.Count);
        var link = Time(() => links.AddRange(articles.Select(index.LinksOf)));
        var add = Time(() =>
        {
            foreach (var article in articles)
            {
                index.Add(article);
                _ = index.Remove(article.Key);
            }
        });
        (found, wrong) = (0, 0);
        for (var probe = 0; probe < probes.Count; probe++)
        {
            var own = probes[probe].Number;
            var linked = links[probe]
                .Claims.SelectMany(claim => new[] { claim.First.Article, claim.Second.Article })
                .Where(key => key != Key(own))
                .ToHashSet(StringComparer.Ordinal);
            var right = linked.Count(key => SyntheticArticles.StoryOf(NumberOf(key)) == SyntheticArticles.StoryOf(own));
            found += right;
            wrong += linked.Count - right;
        }

        return (digest, link, add);

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
}
