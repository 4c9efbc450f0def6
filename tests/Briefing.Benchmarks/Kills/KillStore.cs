using System.Globalization;
using Briefing.Analysis.Text;
using Briefing.Ingestion;
using Briefing.Ingestion.Imports;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Judgements;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Benchmarks.Kills;

/// <summary>A store over the folder of articles, with editors who write into it.</summary>
internal sealed class KillStore : IAsyncDisposable
{
    private static readonly Caller s_process = Caller.Process("kill");

    private readonly ServiceProvider _services;
    private Caller _editor = Caller.Anonymous;

    private KillStore(ServiceProvider services, IReadOnlyDictionary<string, string?> settings) =>
        (_services, Settings) = (services, settings);

    /// <summary>The settings of the store.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IStoreProvider Provider => _services.GetRequiredService<IStoreProvider>();

    public ArticleReader Articles => _services.GetRequiredService<ArticleReader>();

    public SearchReader Search => _services.GetRequiredService<SearchReader>();

    /// <summary>Everything that editors wrote, by what it says: whatever becomes of the store, it must be there.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Opens an empty store.</summary>
    /// <param name="folder">The folder of the articles.</param>
    /// <param name="data">A folder of its own.</param>
    /// <param name="connection">The PostgreSQL database, or <see langword="null"/> for SQLite.</param>
    public static async Task<KillStore> CreateAsync(string folder, string data, string? connection)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = data,
            ["Seeds:Directory"] = folder,
            ["Database:Provider"] = connection is null ? "Sqlite" : "PostgreSQL",
        };
        if (connection is not null)
        {
            settings["Database:ConnectionString"] = connection;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBriefingStore(configuration, data);
        services.AddBriefingIngestion(configuration, data);
        var store = new KillStore(services.BuildServiceProvider(), settings);
        await store._services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
        await store.CreateEditorAsync();
        return store;
    }

    /// <summary>Imports and approves in this process, undisturbed.</summary>
    public async Task ImportAsync()
    {
        var run = await _services.GetRequiredService<ImportService>().RequestAsync(s_process);
        if (run.Waiting > 0)
        {
            var result = await _services
                .GetRequiredService<ImportDecisionWriter>()
                .ApproveAsync(s_process, run.RunId!.Value, null, CancellationToken.None);
            if (result.Problem is { } problem)
            {
                throw new InvalidOperationException(problem);
            }
        }
    }

    /// <summary>Writes notes, judgements, grades and drafts about an article. The same number writes the same in every store.</summary>
    public async Task WriteAsync(string seedName, int number)
    {
        var random = new Random(number);
        if (await FindAsync(seedName) is not { } edition)
        {
            return;
        }

        var (article, reading) = (edition.Article, edition.Reading);
        var sentence = reading.Sentences[random.Next(reading.Sentences.Length)];
        var start = sentence.Start + random.Next(Math.Max(1, sentence.Length / 2));
        AnnotationPlace Place(AnnotationTargetKind kind, TextSpan? span = null, int? id = null, string? name = null) =>
            new(article.Slug, article.Revision, kind, span, id, name);
        List<AnnotationPlace> places =
        [
            Place(AnnotationTargetKind.Text, sentence),
            Place(AnnotationTargetKind.Text, new TextSpan(start, Math.Min(sentence.End, start + 12 + random.Next(40)))),
            Place(AnnotationTargetKind.Article),
        ];
        if (reading.Claims is [_, ..] claims)
        {
            var claim = claims[random.Next(claims.Length)].Id;
            places.Add(Place(AnnotationTargetKind.Claim, id: claim));
            await JudgeAsync(
                JudgementKind.Credibility,
                Place(AnnotationTargetKind.Claim, id: claim),
                "2",
                $"judgement {number}"
            );
        }

        if (reading.Flags is [_, ..] flags)
        {
            var flag = flags[random.Next(flags.Length)].Id;
            await JudgeAsync(
                JudgementKind.FlagVerdict,
                Place(AnnotationTargetKind.Flag, id: flag),
                JudgementValues.Dismissed,
                $"verdict {number}"
            );
        }

        foreach (var place in places)
        {
            await NoteAsync(
                place,
                string.Create(CultureInfo.InvariantCulture, $"note {number} {place.Kind} {places.IndexOf(place)}")
            );
        }

        if (reading.Actors is [var actor, ..])
        {
            await NoteAsync(Place(AnnotationTargetKind.Source, name: actor.Name), $"note {number} source");
            var grade = await _services
                .GetRequiredService<SourceGradeWriter>()
                .GradeAsync(_editor, actor.Name, "C", $"grade {number}", 0, CancellationToken.None);
            if (grade.Outcome == AnnotationOutcome.Saved)
            {
                Written.Add($"grade {number}");
            }
        }

        await _services
            .GetRequiredService<AnnotationDraftWriter>()
            .SaveAsync(_editor, article.Slug, $"s{number}", $"draft {number}", CancellationToken.None);
        Written.Add($"draft {number}");
    }

    /// <summary>An article as it is.</summary>
    public async Task<Edition?> FindAsync(string seedName)
    {
        await using var db = Provider.CreateContext();
        return db.Articles.SingleOrDefault(row => row.SeedName == seedName) is { } article
            ? await Articles.FindEditionAsync(article.Slug, CancellationToken.None)
            : null;
    }

    /// <summary>What SQLite finds wrong in the file. Over a connection of its own: one that has searched before another process wrote calls a whole index corrupt.</summary>
    public async Task<IReadOnlyList<string>> FindCorruptionAsync()
    {
        var path = Path.Combine(Settings["Storage:DataDirectory"]!, "briefing.db");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (
            var check in (string[])
                [
                    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                    "SELECT 'foreign key of ' || \"table\" FROM pragma_foreign_key_check",
                ]
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = check;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                found.Add(reader.GetString(0));
            }
        }

        return found;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task CreateEditorAsync()
    {
        var account = new Account
        {
            UserName = "editor",
            NormalizedUserName = "EDITOR",
            Role = AccountRole.Editor,
            SecurityStamp = "-",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        await using var db = Provider.CreateContext(new Change(s_process, DateTimeOffset.UnixEpoch));
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        _editor = Caller.SignedIn(account.Id, account.UserName, AccountRole.Editor);
    }

    private async Task NoteAsync(AnnotationPlace place, string body)
    {
        var result = await _services
            .GetRequiredService<AnnotationWriter>()
            .CreateAsync(
                _editor,
                place,
                new AnnotationContent
                {
                    Body = body,
                    Motivation = AnnotationMotivation.Commenting,
                    Visibility = AnnotationVisibility.Team,
                },
                CancellationToken.None
            );
        if (result.Outcome != AnnotationOutcome.Saved)
        {
            throw new InvalidOperationException($"{body}: {result.Problem}");
        }

        Written.Add(body);
    }

    private async Task JudgeAsync(JudgementKind kind, AnnotationPlace place, string value, string reason)
    {
        var result = await _services
            .GetRequiredService<JudgementWriter>()
            .JudgeAsync(_editor, new JudgementOrder(kind, place, value, reason, null, 0), CancellationToken.None);
        // What is judged already is not judged again.
        if (result.Outcome == AnnotationOutcome.Saved)
        {
            Written.Add(reason);
        }
    }
}
