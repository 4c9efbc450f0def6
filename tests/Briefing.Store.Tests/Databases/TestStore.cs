using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Backups;
using Briefing.Store.Desk;
using Briefing.Store.Judgements;
using Briefing.Store.Profiles;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Store.Stories;
using Briefing.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Briefing.Store.Tests.Databases;

/// <summary>A store on an empty, migrated database of its own.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;

    private TestStore(IStoreProvider provider, TemporaryFolder? folder)
    {
        _folder = folder;
        Provider = provider;
        Articles = new ArticleReader(provider);
        ArticleWriter = new ArticleWriter(provider, Follower, Clock);
        Runs = new ImportRunReader(provider);
        RunWriter = new ImportRunWriter(provider, Clock);
        ItemWriter = new ImportItemWriter(provider, Follower, Clock);
        Decisions = new ImportDecisionWriter(provider, Follower, Clock);
        Inputs = new ImportInputReader(provider);
        Turn = new ImportTurn(provider, TimeProvider.System);
        Search = new SearchReader(provider);
        Claims = new ClaimReader(provider);
        Sources = new SourceReader(provider);
        Stories = new StoryReader(provider);
        Accounts = new AccountReader(provider);
        Tokens = new AccessTokenReader(provider, Clock);
        TokenWriter = new AccessTokenWriter(provider, Clock);
        Desk = new DeskReader(provider);
        News = new NewsReader(provider);
        Marks = new MarkWriter(provider, Clock);
        SavedSearches = new SavedSearchReader(provider);
        SavedSearchWriter = new SavedSearchWriter(provider, Clock);
        Annotations = new AnnotationReader(provider);
        AnnotationWriter = new AnnotationWriter(provider, Follower, Clock);
        Tags = new AnnotationTagReader(provider);
        TagWriter = new AnnotationTagWriter(provider, Clock);
        Drafts = new AnnotationDraftReader(provider);
        DraftWriter = new AnnotationDraftWriter(provider, Clock);
        Anchors = new AnchorReader(provider, Follower);
        AnchorWriter = new AnchorWriter(provider, Clock);
        Judgements = new JudgementReader(provider);
        JudgementWriter = new JudgementWriter(provider, Clock);
        Grades = new SourceGradeReader(provider);
        GradeWriter = new SourceGradeWriter(provider, Clock);
        Audit = new AuditReader(provider);
        Migrator = new StoreMigrator(provider);
        Folder = folder ?? new TemporaryFolder();
        Backups = new BackupWriter(provider, Folder.Path, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public WordFollower Follower { get; } = new();

    public IStoreProvider Provider { get; }

    public ArticleReader Articles { get; }

    public ArticleWriter ArticleWriter { get; }

    public ImportRunReader Runs { get; }

    public ImportRunWriter RunWriter { get; }

    public ImportItemWriter ItemWriter { get; }

    public ImportDecisionWriter Decisions { get; }

    public ImportInputReader Inputs { get; }

    public ImportTurn Turn { get; }

    public SearchReader Search { get; }

    public ClaimReader Claims { get; }

    public SourceReader Sources { get; }

    public StoryReader Stories { get; }

    public AccountReader Accounts { get; }

    public AccessTokenReader Tokens { get; }

    public AccessTokenWriter TokenWriter { get; }

    public DeskReader Desk { get; }

    public NewsReader News { get; }

    public MarkWriter Marks { get; }

    public SavedSearchReader SavedSearches { get; }

    public SavedSearchWriter SavedSearchWriter { get; }

    public AnnotationReader Annotations { get; }

    public AnnotationWriter AnnotationWriter { get; }

    public AnnotationTagReader Tags { get; }

    public AnnotationTagWriter TagWriter { get; }

    public AnnotationDraftReader Drafts { get; }

    public AnnotationDraftWriter DraftWriter { get; }

    public AnchorReader Anchors { get; }

    public AnchorWriter AnchorWriter { get; }

    public JudgementReader Judgements { get; }

    public JudgementWriter JudgementWriter { get; }

    public SourceGradeReader Grades { get; }

    public SourceGradeWriter GradeWriter { get; }

    public AuditReader Audit { get; }

    public StoreMigrator Migrator { get; }

    public BackupWriter Backups { get; }

    /// <summary>The data folder.</summary>
    public TemporaryFolder Folder { get; }

    public static async Task<TestStore> CreateSqliteAsync()
    {
        var folder = new TemporaryFolder();
        var store = new TestStore(new SqliteProvider($"Data Source={folder.PathOf("test.db")}"), folder);
        await store.Migrator.MigrateAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A store on a database that nothing has been made in.</summary>
    public static TestStore CreateEmptySqlite()
    {
        var folder = new TemporaryFolder();
        return new TestStore(new SqliteProvider($"Data Source={folder.PathOf("test.db")}"), folder);
    }

    /// <summary>A store on a database that nothing has been made in.</summary>
    public static async Task<TestStore> CreateEmptyPostgresAsync(PostgresCluster cluster) =>
        new(new PostgresProvider(await cluster.CreateDatabaseAsync()), folder: null);

    public static async Task<TestStore> CreatePostgresAsync(PostgresCluster cluster)
    {
        var connection = await cluster.CreateDatabaseAsync(template =>
            new StoreMigrator(new PostgresProvider(template)).MigrateAsync(CancellationToken.None)
        );
        return new TestStore(new PostgresProvider(connection), folder: null);
    }

    /// <summary>Another store on the same database, as another server would have it.</summary>
    public TestStore Sibling() => new(Provider, folder: null);

    public async ValueTask DisposeAsync()
    {
        if (Provider is PostgresProvider)
        {
            // The databases are many, and the server's connections a hundred in all.
            await using var db = Provider.CreateContext();
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }

        if (_folder is null)
        {
            await Folder.DisposeAsync();
            return;
        }

        // A test beside this one may be clearing the pools too.
        SqliteConnection.ClearAllPools();
        await _folder.DisposeAsync();
    }
}
