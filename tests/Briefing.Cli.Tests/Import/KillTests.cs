using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefing.Analysis;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Reading;

namespace Briefing.Cli.Tests.Import;

/// <summary>An import that is killed at any moment loses nothing that was complete, and the next one finishes the rest.</summary>
public sealed class KillTests : IDisposable
{
    private const int Articles = 300;
    private const int Kills = 25;

    /// <summary>However slow the machine is, the killing ends after this; the last run and all checks follow in any case.</summary>
    private static readonly TimeSpan s_killingTime = TimeSpan.FromSeconds(60);

    /// <summary>The kills must be worth something on any machine.</summary>
    private const int LeastKills = 5;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_killed_many_times_keeps_complete_articles_and_finishes_in_the_end()
    {
        GeneratedArticles.Write(_folder, "articles", Articles);
        var random = new Random(25);
        var start = Stopwatch.StartNew();
        var stored = 0;
        var kills = 0;
        while (kills < Kills && (kills < LeastKills || start.Elapsed < s_killingTime))
        {
            var isOver = !await ImportAndKillAsync(kills, random);
            kills++;
            var now = await CheckStoreAsync();
            Assert.True(now >= stored, $"{stored} articles were complete before kill {kills}, {now} after it.");
            stored = now;
            Assert.False(isOver, "The import ended before it was killed: too few articles for so many kills.");
        }

        Assert.InRange(stored, 1, Articles - 1);
        var last = await BriefingProcess.RunAsync(["import", _folder.PathOf("articles"), "--data", Data]);
        Assert.Equal(0, last.ExitCode);
        Assert.Contains($"{stored} unchanged, 0 withdrawn, 0 failed", last.Output, StringComparison.Ordinal);
        Assert.Equal(Articles, await CheckStoreAsync(isFinal: true));
        await CheckRunsAsync();
    }

    public void Dispose() => _folder.Dispose();

    private string Data => _folder.PathOf("data");

    /// <summary>Starts an import and kills it: now and then while it starts, else after some of its articles.</summary>
    /// <returns>Whether it was still going on.</returns>
    private async Task<bool> ImportAndKillAsync(int round, Random random)
    {
        using var process = BriefingProcess.Start(["import", _folder.PathOf("articles"), "--data", Data, "--verbose"]);
        var isStarting = round % 5 == 0;
        if (isStarting)
        {
            await Task.Delay(random.Next(50, 900), Token);
        }
        else
        {
            var created = random.Next(1, 12);
            while (created > 0 && await process.StandardError.ReadLineAsync(Token) is { } line)
            {
                created -= line.StartsWith("created ", StringComparison.Ordinal) ? 1 : 0;
            }

            await Task.Delay(random.Next(0, 40), Token);
        }

        // On Unix this is SIGKILL: the process gets no chance to tidy up.
        var isRunning = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(Token);
        return isRunning;
    }

    private async Task<int> CheckStoreAsync(bool isFinal = false)
    {
        await using var store = await StoreUnderTest.OpenAsync(Data);
        var all = await store.ReadAllAsync();
        Assert.Equal(all.Count, all.Select(pair => pair.Edition.Article.SeedName).Distinct().Count());
        foreach (var (summary, edition) in all)
        {
            var article = edition.Article;
            var number = int.Parse(article.SeedName.AsSpan(0, 3), CultureInfo.InvariantCulture);
            Assert.Equal((1, ArticleState.Present), (article.Revision, article.State));
            Assert.Equal(GeneratedArticles.Text(number), edition.Reading.Text);
            Assert.Equal(summary.Claims, edition.Reading.Claims.Length);
            Assert.NotEmpty(edition.Reading.Sentences);
            if (isFinal)
            {
                var expected = AnalysisPipeline.Default.Analyze(edition.Reading.Text, ArticleMetadata.Unstated, Token);
                Assert.Equal(ToJson(expected), ToJson(WithoutOthers(edition.Reading)));
            }
        }

        return all.Count;
    }

    private async Task CheckRunsAsync()
    {
        await using var store = await StoreUnderTest.OpenAsync(Data);
        var runs = await store.Runs.ListAsync(200, Token);
        Assert.Equal(ImportRunState.Completed, runs[0].State);
        Assert.NotEmpty(runs.Skip(1));
        Assert.All(runs.Skip(1), run => Assert.Equal(ImportRunState.Interrupted, run.State));
        Assert.Equal(Articles, runs[0].Created + runs[0].Unchanged);
        Assert.All(runs, run => Assert.Equal(0, run.Failed + run.Withdrawn + run.Updated));
    }

    /// <summary>A reading without what it has from other articles, of which there are more or fewer by what came first.</summary>
    private static AnalyzedDocument WithoutOthers(AnalyzedDocument reading) =>
        reading with
        {
            Flags =
            [
                .. reading.Flags.Where(flag =>
                    flag.Code is not (FlagCode.ConsistencyCrossDoc or FlagCode.ConsistencyChainDrift)
                ),
            ],
        };

    private static string ToJson(AnalyzedDocument document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            AnalysisJsonWriter.Write(json, document, new AnalysisJsonHeader { Doc = "d", TotalMilliseconds = 0 });
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
