using System.Globalization;

namespace Briefing.Benchmarks.Search;

/// <summary>Times of ways to answer queries, in milliseconds: by kind of query and over all of them.</summary>
internal sealed class SearchSamples
{
    /// <summary>The way that ranks all that matches.</summary>
    public const string Ranked = "bare, ranked";

    private const string Reference = "bare, all";

    private readonly List<(string Kind, Dictionary<string, double> Times)> _queries = [];

    /// <summary>Answers a query each way in turn, so many times, and keeps each way's median.</summary>
    public async Task AddAsync(string kind, int rounds, params (string Way, Func<Task<TimeSpan>> Ask)[] ways)
    {
        var times = ways.ToDictionary(way => way.Way, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (way, ask) in ways)
            {
                // Ranking everything can take seconds, so once must do.
                if (round > 0 && way == Ranked)
                {
                    continue;
                }

                times[way].Add((await ask()).TotalMilliseconds);
            }
        }

        _queries.Add((kind, times.ToDictionary(way => way.Key, way => Samples.Median(way.Value))));
    }

    /// <summary>Prints the percentiles of each way, then the slowest of each kind.</summary>
    public void Print()
    {
        string[] ways = [.. _queries[0].Times.Keys];
        var table = new Table("way", "queries", "p50, ms", "p95, ms", "longest, ms", "p95, multiple of bare, all");
        foreach (var way in ways)
        {
            var times = _queries.ConvertAll(query => query.Times[way]);
            table.Add(
                way,
                times.Count,
                Show(Percentile(times, 0.50)),
                Show(Percentile(times, 0.95)),
                Show(times.Max()),
                Show(Percentile(times, 0.95) / Percentile(_queries.ConvertAll(query => query.Times[Reference]), 0.95))
            );
        }

        table.Print();
        var kinds = new Table(["kind, median ms", .. ways]);
        foreach (var kind in _queries.GroupBy(query => query.Kind))
        {
            kinds.Add([kind.Key, .. ways.Select(way => Show(Samples.Median(kind.Select(query => query.Times[way]))))]);
        }

        kinds.Print();
    }

    private static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    private static string Show(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
