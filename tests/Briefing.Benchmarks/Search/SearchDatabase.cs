using System.Text;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Store.Writing;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Benchmarks.Search;

/// <summary>Fills a database with made-up articles, once: many articles a transaction, past the writer, as the writer's rows.</summary>
internal static class SearchDatabase
{
    private const int Batch = 1_000;

    /// <summary>Brings a database to so many articles; what is there already stays.</summary>
    public static async Task FillAsync(IStoreProvider provider, SearchArticles articles, int count)
    {
        await new StoreMigrator(provider).MigrateAsync(CancellationToken.None);
        int done;
        await using (var db = provider.CreateContext())
        {
            done = await db.Articles.CountAsync();
        }

        if (done >= count)
        {
            return;
        }

        // PostgreSQL builds an index of many rows in a fraction of the time that it takes to keep it up row by row.
        var isPostgres = provider is PostgresProvider;
        if (isPostgres)
        {
            await ExecuteAsync(provider, index => $"DROP INDEX IF EXISTS \"IX_{index}_terms_vector\"");
        }

        for (; done < count; done += Batch)
        {
            await AddAsync(provider, articles, done, count);
            await Console.Error.WriteAsync($"\r{done + Batch:N0} of {count:N0} articles ");
        }

        await Console.Error.WriteLineAsync();
        if (isPostgres)
        {
            await ExecuteAsync(
                provider,
                index => $"CREATE INDEX \"IX_{index}_terms_vector\" ON {index} USING gin (terms_vector)"
            );
        }
    }

    private static async Task ExecuteAsync(IStoreProvider provider, Func<string, string> statement)
    {
        await using var db = provider.CreateContext();
        foreach (var index in (string[])["claims", "article_terms"])
        {
            await db.Database.ExecuteSqlRawAsync(statement(index));
        }
    }

    private static async Task AddAsync(IStoreProvider provider, SearchArticles articles, int start, int count)
    {
        var now = DateTimeOffset.UnixEpoch;
        await using var db = provider.CreateContext(new Change(Caller.Process("benchmark"), now));
        await using var transaction = await provider.BeginWriteAsync(db, CancellationToken.None);
        var outlets = await db.Outlets.ToDictionaryAsync(outlet => outlet.Name);
        // Keys that rise within a transaction are what the index of words takes best.
        var made = Enumerable
            .Range(start, Batch)
            .OrderBy(number => SearchArticles.DateOf(number, count))
            .Select(number => (Number: number, Reading: articles.Make(number, count)))
            .ToList();
        foreach (var name in made.Select(item => item.Reading.Metadata.Outlet!).Distinct())
        {
            if (!outlets.ContainsKey(name))
            {
                outlets[name] = new OutletEntity { Name = name, FoldedName = OutletNames.Fold(name) };
                db.Add(outlets[name]);
            }
        }

        var entities = made.ConvertAll(item => Article(item.Number, item.Reading.Metadata, now));
        db.AddRange(entities);
        await db.SaveChangesAsync();
        var revisions = made.Zip(entities, (item, entity) => Revision(entity, item.Reading, outlets, now)).ToList();
        db.AddRange(revisions);
        await db.SaveChangesAsync();

        var terms = new List<ArticleTermsEntity>();
        var rows = new List<ReadingRows>();
        var taken = new Dictionary<DateTimeOffset, (long Claim, long Article)>();
        for (var index = 0; index < made.Count; index++)
        {
            var sortAt = entities[index].SortAt;
            var reading = made[index].Reading;
            var (claimKey, articleKey) = taken.TryGetValue(sortAt, out var free)
                ? free
                : (
                    await TimeKeys.NextAsync(db.Claims.Select(row => row.Key), sortAt, Batch * 10, default),
                    await TimeKeys.NextAsync(db.ArticleTerms.Select(row => row.Key), sortAt, Batch, default)
                );
            taken[sortAt] = (claimKey + reading.Claims.Length, articleKey + 1);
            rows.Add(new ReadingRows(revisions[index].Id, reading, revisions[index].OutletId, claimKey));
            terms.Add(
                new ArticleTermsEntity
                {
                    Key = articleKey,
                    ArticleId = entities[index].Id,
                    Terms = SearchTerms.Join(reading.Metadata.Title, reading.Text),
                }
            );
        }

        await InsertAsync(made.Select((item, index) => Content(revisions[index].Id, item.Reading)));
        await InsertAsync(made.Select((item, index) => Reading(revisions[index].Id, item.Reading, now)));
        await InsertAsync(terms);
        await InsertAsync(rows.SelectMany(row => row.Actors));
        await InsertAsync(rows.SelectMany(row => row.Aliases));
        await InsertAsync(rows.SelectMany(row => row.Mentions));
        await InsertAsync(rows.SelectMany(row => row.Attributions));
        await InsertAsync(rows.SelectMany(row => row.Claims));
        await InsertAsync(rows.SelectMany(row => row.Hops));
        await InsertAsync(rows.SelectMany(row => row.Commitments));
        await InsertAsync(rows.SelectMany(row => row.Flags));
        await transaction.CommitAsync();

        Task InsertAsync<T>(IEnumerable<T> all)
            where T : class => provider.InsertAsync<T>(db, [.. all], CancellationToken.None);
    }

    private static ArticleEntity Article(int number, Analysis.ArticleMetadata metadata, DateTimeOffset now) =>
        new()
        {
            SeedName = $"{number}.txt",
            Slug = $"{number}",
            State = ArticleState.Present,
            CurrentRevision = 1,
            DisplayTitle = metadata.Title!,
            TitleIsStated = true,
            SortAt = SortDate.Of(metadata.Published) ?? now,
            CreatedAt = now,
            UpdatedAt = now,
            Stamp = $"{number}",
        };

    private static RevisionEntity Revision(
        ArticleEntity article,
        Analysis.AnalyzedDocument reading,
        Dictionary<string, OutletEntity> outlets,
        DateTimeOffset now
    ) =>
        new()
        {
            ArticleId = article.Id,
            Number = 1,
            Sha256 = $"{article.Id:x64}",
            Encoding = "utf-8",
            DetectedLanguage = "en",
            Title = reading.Metadata.Title,
            Outlet = reading.Metadata.Outlet,
            OutletId = outlets[reading.Metadata.Outlet!].Id,
            Published = reading.Metadata.Published,
            CreatedAt = now,
        };

    private static RevisionContentEntity Content(long revision, Analysis.AnalyzedDocument reading) =>
        new()
        {
            RevisionId = revision,
            Bytes = Encoding.UTF8.GetBytes(reading.Text),
            Text = reading.Text,
        };

    private static ReadingEntity Reading(long revision, Analysis.AnalyzedDocument reading, DateTimeOffset now) =>
        new()
        {
            RevisionId = revision,
            EngineVersion = reading.EngineVersion,
            WordCount = reading.WordCount,
            SentenceCount = reading.Sentences.Length,
            ClaimCount = reading.Claims.Length,
            SourceCount = ReadingSummary.CountSources(reading).All,
            NamedSourceCount = ReadingSummary.CountSources(reading).Named,
            GravestFlags = ReadingSummary.GravestFlags(reading),
            CreatedAt = now,
            Paragraphs = reading.Paragraphs,
            Sentences = reading.Sentences,
        };
}
