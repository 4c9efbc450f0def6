using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Briefing.Store;
using Briefing.Store.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Briefing.Web.Tests.Hosting;

/// <summary>Two servers, each a process of its own, on one PostgreSQL database.</summary>
public sealed class TwoServersTests(PostgresCluster cluster) : IDisposable
{
    private const int Articles = 60;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_of_a_killed_server_is_taken_over_by_the_other_and_nothing_is_done_twice()
    {
        var database = await cluster.CreateDatabaseAsync();
        for (var number = 0; number < Articles; number++)
        {
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"seeds/{number:000}.txt"), Text(number));
        }

        await using var store = Store(database);
        await using var first = Start("first", database, isImporting: true);
        await first.AddressAsync(Token).WaitAsync(s_patience, Token);
        var runs = store.GetRequiredService<ImportRunReader>();
        await using var second = Start("second", database, isImporting: false);
        var running = await WaitAsync(runs, run => run.Created >= 5);
        Assert.Equal(first.Name, running.Server);
        await second.AddressAsync(Token).WaitAsync(s_patience, Token);

        await first.KillAsync();
        var killed = (await runs.ListAsync(1, Token))[0];
        Assert.True(killed.Created < Articles, "The run ended before its server was killed: too few articles.");
        Assert.Equal(ImportRunState.Running, killed.State);
        var ended = await WaitAsync(runs, run => run.IsOver);

        Assert.Equal(
            (ImportRunState.Completed, 2, second.Name, Articles, 0),
            (ended.State, ended.Attempt, ended.Server, ended.Created, ended.Failed)
        );
        Assert.Single(await runs.ListAsync(10, Token));
        var items = await runs.ListItemsAsync(ended.Id, 1_000, Token);
        Assert.Equal(Articles, items.Select(item => item.SeedName).Distinct().Count());
        Assert.Equal(Articles, items.Count);
        Assert.Equal(Articles, (await store.GetRequiredService<ArticleReader>().ListAsync(null, 1, Token)).Total);
    }

    [Fact]
    public async Task Session_of_one_server_holds_on_the_other()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var first = Start("first", database, isImporting: false);
        var firstAddress = await first.AddressAsync(Token).WaitAsync(s_patience, Token);
        await using var second = Start("second", database, isImporting: false);
        var secondAddress = await second.AddressAsync(Token).WaitAsync(s_patience, Token);
        var setup = await first.SetupLinkAsync(Token).WaitAsync(s_patience, Token);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        using (var page = await browser.GetAsync(setup, Token))
        {
            var form = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Token), Token);
            var fields = form.QuerySelectorAll("main form input[type=hidden]")
                .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
                .Append(new("Form.UserName", "admin"))
                .Append(new("Form.Password", "correct horse battery"))
                .Append(new("Form.Repeated", "correct horse battery"));
            using var content = new FormUrlEncodedContent(fields);
            using var created = await browser.PostAsync(setup, content, Token);
            Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        }

        using var answer = await browser.GetAsync(new Uri(secondAddress, "/admin/imports"), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(firstAddress, secondAddress);
    }

    public void Dispose() => _folder.Dispose();

    private ServerProcess Start(string name, string database, bool isImporting) =>
        ServerProcess.Start(
            ("Database:Provider", "PostgreSQL"),
            ("Database:ConnectionString", database),
            ("Storage:DataDirectory", _folder.PathOf(name)),
            ("Seeds:Directory", _folder.PathOf("seeds")),
            ("Seeds:Parallelism", "1"),
            ("Seeds:ImportAtStart", isImporting.ToString())
        );

    private ServiceProvider Store(string database)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Database:Provider"] = "PostgreSQL",
                    ["Database:ConnectionString"] = database,
                    ["Storage:DataDirectory"] = _folder.PathOf("watch"),
                }
            )
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddBriefingStore(configuration, _folder.Path)
            .BuildServiceProvider();
    }

    private static async Task<ImportRunInfo> WaitAsync(ImportRunReader runs, Func<ImportRunInfo, bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(s_patience);
        while (true)
        {
            if (await runs.ListAsync(1, patience.Token) is [var run] && condition(run))
            {
                return run;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private static string Text(int number) =>
        string.Join(
            "\n\n",
            Enumerable
                .Range(0, 12)
                .Select(part =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The bridge {number} will stay shut for {part + 2} weeks, Dora Lind told reporters on Monday. “Nobody has asked us,” Amos Pryce said. Officials said that the town may lose {number * 3} jobs, and that it was reportedly warned."
                    )
                )
        );
}
