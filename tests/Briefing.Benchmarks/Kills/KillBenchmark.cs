using System.Diagnostics;
using System.Globalization;
using Briefing.Store.Reading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Benchmarks.Kills;

/// <summary>
/// Imports of edited articles, each killed with SIGKILL at a random moment; the next process does the rest. After every kill
/// the store must be whole, and after every finished import equal to a store that nobody disturbed.
/// </summary>
internal static class KillBenchmark
{
    private const int Kills = 200;
    private const int Seed = 6;
    private const int WrittenAtFirst = 2;
    private const int Shown = 10;

    private static readonly string[] s_phases =
    [
        "before the run was asked for",
        "run waits for its turn",
        "while files are read and stored",
        "all read, not yet applied",
        "applied, before the process ended",
    ];

    /// <summary>Measures on both databases.</summary>
    /// <param name="args">How many kills; then <c>sqlite</c> or <c>postgres</c> for one of them alone.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Kills;
        var isWhole = true;
        if (args is not [_, "postgres"])
        {
            isWhole &= await MeasureAsync("SQLite", kills, () => Task.FromResult<string?>(null));
        }

        if (args is not [_, "sqlite"])
        {
            await using var cluster = new PostgresCluster();
            isWhole &= await MeasureAsync("PostgreSQL", kills, async () => await cluster.CreateDatabaseAsync());
        }

        return isWhole ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(string database, int kills, Func<Task<string?>> createDatabase)
    {
        using var folder = new TemporaryFolder();
        var articles = new EditedArticles(folder.PathOf("articles"), Seed);
        await using var store = await KillStore.CreateAsync(
            folder.PathOf("articles"),
            folder.PathOf("killed"),
            await createDatabase()
        );
        await using var twin = await KillStore.CreateAsync(
            folder.PathOf("articles"),
            folder.PathOf("undisturbed"),
            await createDatabase()
        );
        var run = new Run(articles, store, twin);
        try
        {
            await run.PrepareAsync();
            for (var kill = 0; kill < kills; kill++)
            {
                await run.KillOnceAsync();
                if (kill % 20 == 19)
                {
                    await Console.Error.WriteLineAsync($"{database}: {kill + 1} of {kills} kills");
                }
            }

            return await run.ReportAsync(database);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    /// <summary>One database's kills.</summary>
    private sealed class Run(EditedArticles articles, KillStore store, KillStore twin)
    {
        private readonly Random _random = new(Seed);
        private readonly int[] _phases = new int[s_phases.Length];
        private readonly List<string> _problems = [];
        private TimeSpan _whole;
        private int _kills;
        private int _missed;
        private int _written;
        private int _lost;
        private int _misplaced;
        private int _halves;
        private int _different;

        /// <summary>The first import and what editors write then.</summary>
        public async Task PrepareAsync()
        {
            var start = Stopwatch.GetTimestamp();
            await FinishAsync();
            _whole = Stopwatch.GetElapsedTime(start);
            await twin.ImportAsync();
            foreach (var (name, _) in articles.Now)
            {
                for (var time = 0; time < WrittenAtFirst; time++)
                {
                    await WriteAsync(name);
                }
            }
        }

        /// <summary>Edits, imports and kills; looks; lets the next process do the rest; compares.</summary>
        public async Task KillOnceAsync()
        {
            articles.Edit();
            var runs = await CountRunsAsync();
            // One that ended first was not killed.
            while (!await StartAndKillAsync())
            {
                _missed++;
                await twin.ImportAsync();
                articles.Edit();
                runs = await CountRunsAsync();
            }

            _kills++;
            await ServerIsQuietAsync();
            _phases[await FindPhaseAsync(runs)]++;
            await LookAsync("after the kill");
            await FinishAsync();
            await twin.ImportAsync();
            await LookAsync("after the next import");
            await CompareAsync();
            var names = articles.Now.ToList();
            await WriteAsync(names[_random.Next(names.Count)].Name);
        }

        /// <summary>Prints the tables.</summary>
        /// <returns>Whether nothing was wrong.</returns>
        public async Task<bool> ReportAsync(string database)
        {
            await using var db = store.Provider.CreateContext();
            var runs = await db.ImportRuns.AsNoTracking().ToListAsync();
            var table = new Table($"{database}", "");
            table.Add("imports killed", _kills);
            for (var phase = 0; phase < s_phases.Length; phase++)
            {
                table.Add("… " + s_phases[phase], _phases[phase]);
            }

            table.Add(
                "runs found cut off, and done by the next process",
                runs.Count(one => one.State is ImportRunState.Interrupted)
            );
            table.Add(
                "changes of articles applied",
                await db.ImportItems.CountAsync(item =>
                    item.Decision == ImportDecision.Applied
                    && item.Outcome != ImportOutcome.Created
                    && item.BaseRevision != null
                )
            );
            var standings = (await db.Annotations.AsNoTracking().Select(row => row.Standing).ToListAsync())
                .Concat(
                    await db
                        .Judgements.AsNoTracking()
                        .Where(row => !row.IsWithdrawn)
                        .Select(row => row.Standing)
                        .ToListAsync()
                )
                .ToList();
            table.Add("notes and judgements", standings.Count);
            foreach (var group in standings.GroupBy(one => one).OrderBy(one => one.Key))
            {
                table.Add("… " + group.Key.ToString().ToLowerInvariant(), group.Count());
            }

            table.Add("places that were left, all kept", await db.EarlierAnchors.CountAsync());
            table.Add("drafts and grades", await db.AnnotationDrafts.CountAsync() + await db.SourceGrades.CountAsync());
            table.Add("lost or doubled", _lost);
            table.Add("at a text that is not current, or at other words", _misplaced);
            table.Add("half applied: article, claims, links, search or run", _halves);
            table.Add("finished imports whose outcome is not that of the undisturbed store", _different);
            table.Print();
            foreach (var problem in _problems.Take(Shown))
            {
                Console.WriteLine(problem);
            }

            await Console.Error.WriteLineAsync($"{_missed} imports ended before they were killed and do not count.");
            return _lost + _misplaced + _halves + _different == 0;
        }

        private async Task<bool> StartAndKillAsync()
        {
            using var import = ImportProcess.Start(store.Settings["Seeds:Directory"]!, store.Settings);
            switch (_random.Next(4))
            {
                case 0:
                    // Anywhere from the start of the process to its end.
                    await Task.Delay(_random.NextDouble() * _whole);
                    break;
                case 1:
                    // While files are stored.
                    await import.ReadAsync(1 + _random.Next(EditedArticles.Count));
                    await Task.Delay(_random.Next(30));
                    break;
                default:
                    // While all changes are applied, which is one transaction.
                    await import.ReadAsync(articles.Now.Count());
                    await Task.Delay(_random.Next(400));
                    break;
            }

            return await import.KillAsync();
        }

        private async Task FinishAsync()
        {
            using var import = ImportProcess.Start(store.Settings["Seeds:Directory"]!, store.Settings);
            await import.FinishAsync();
        }

        private async Task WriteAsync(string name)
        {
            _written++;
            await store.WriteAsync(name, _written);
            await twin.WriteAsync(name, _written);
        }

        private async Task<int> CountRunsAsync()
        {
            await using var db = store.Provider.CreateContext();
            return await db.ImportRuns.CountAsync();
        }

        /// <summary>What a killed process sent to PostgreSQL last may still go on there for a moment.</summary>
        private async Task ServerIsQuietAsync()
        {
            await using var db = store.Provider.CreateContext();
            while (
                store.Provider.DataVersion is null
                && await db
                    .Database.SqlQuery<int>(
                        $"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
                    )
                    .SingleAsync() > 0
            )
            {
                await Task.Delay(20);
            }
        }

        private async Task<int> FindPhaseAsync(int runsBefore)
        {
            await using var db = store.Provider.CreateContext();
            var runs = await db.ImportRuns.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
            return runs.Count == runsBefore
                ? 0
                : runs[^1].State switch
                {
                    ImportRunState.Queued => 1,
                    ImportRunState.Running => 2,
                    ImportRunState.Waiting => 3,
                    _ => 4,
                };
        }

        private async Task LookAsync(string when)
        {
            var check = await KillCheck.LookAsync(store);
            _lost += check.Lost.Count;
            _misplaced += check.Misplaced.Count;
            _halves += check.Halves.Count;
            foreach (var problem in check.Lost.Concat(check.Misplaced).Concat(check.Halves))
            {
                Note($"kill {_kills}, {when}: {problem}");
            }
        }

        private async Task CompareAsync()
        {
            var (ours, theirs) = (await KillOutcome.ListAsync(store), await KillOutcome.ListAsync(twin));
            if (ours.SequenceEqual(theirs))
            {
                return;
            }

            _different++;
            foreach (var line in ours.Except(theirs).Take(Shown))
            {
                Note($"kill {_kills}: {line}");
            }

            foreach (var line in theirs.Except(ours).Take(Shown))
            {
                Note($"kill {_kills}, undisturbed: {line}");
            }
        }

        private void Note(string problem)
        {
            _problems.Add(problem);
            Console.Error.WriteLine(problem);
        }
    }
}
