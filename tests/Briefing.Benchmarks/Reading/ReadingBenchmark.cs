using System.Diagnostics;
using Briefing.Analysis;

namespace Briefing.Benchmarks.Reading;

/// <summary>Words read per second by the whole pipeline: by length and by threads.</summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 7;

    /// <summary>Reads the seeds, put together to texts of growing length.</summary>
    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine(WorkingTree.Root, "seeds");
        var article = string.Join(
            "\n\n",
            Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        );
        var pipeline = AnalysisPipeline.Default;
        var warmUp = Stopwatch.StartNew();
        while (warmUp.Elapsed < TimeSpan.FromSeconds(3))
        {
            pipeline.Analyze(article, ArticleMetadata.Unstated);
        }

        var table = new Table("text", "words", "words/s on one thread", "words/s on two threads", "two to one");
        foreach (var copies in (int[])[1, 4, 16, 64])
        {
            var text = string.Join("\n\n", Enumerable.Repeat(article, copies));
            var words = pipeline.Analyze(text, ArticleMetadata.Unstated).WordCount;
            var repeats = Math.Max(1, 64 / copies);
            var one = new List<double>();
            var two = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                one.Add(WordsPerSecond(pipeline, text, words, repeats, threads: 1));
                two.Add(WordsPerSecond(pipeline, text, words, repeats, threads: 2));
            }

            table.Add(
                $"seeds × {copies}",
                words,
                Samples.Range(one, "N0"),
                Samples.Range(two, "N0"),
                Samples.Range([.. one.Zip(two, (a, b) => b / a)], "0.00")
            );
        }

        table.Print();
        return 0;
    }

    private static double WordsPerSecond(AnalysisPipeline pipeline, string text, int words, int repeats, int threads)
    {
        // Threads of their own: Parallel.For may well run two short bodies one after the other.
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() =>
            {
                for (var repeat = 0; repeat < repeats; repeat++)
                {
                    pipeline.Analyze(text, ArticleMetadata.Unstated);
                }
            });
        }

        var clock = Stopwatch.StartNew();
        foreach (var worker in workers)
        {
            worker.Start();
        }

        foreach (var worker in workers)
        {
            worker.Join();
        }

        return (double)words * repeats * threads / clock.Elapsed.TotalSeconds;
    }
}
