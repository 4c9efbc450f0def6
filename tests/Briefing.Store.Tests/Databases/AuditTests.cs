using System.Data.Common;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Reading;
using Briefing.Store.Tests.Databases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteAuditTests : AuditTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresAuditTests(PostgresCluster cluster) : AuditTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);

    [Fact]
    public Task Trail_cannot_be_truncated() => AssertRefusedAsync("TRUNCATE audit_entries");
}

public abstract class AuditTests : StoreTests
{
    private static readonly Caller s_reader = Caller.Process("test");

    [Fact]
    public async Task Change_of_an_account_tells_who_when_before_and_after()
    {
        var admin = await AccountScope.CreateAsync(Store, "admin", AccountRole.Admin);
        var analyst = await AccountScope.CreateAsync(Store, "analyst", AccountRole.Analyst);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await using (var scope = new AccountScope(Store, admin))
        {
            var account = await scope.FindAsync(analyst);
            account.Role = AccountRole.Editor;
            await scope.Users.UpdateAsync(account);
        }

        var entry = (await ListAsync())[0];

        Assert.Equal(
            (AuditAction.Changed, "account", analyst.AccountId.ToString(), "analyst"),
            (entry.Action, entry.Subject, entry.SubjectId, entry.SubjectName)
        );
        Assert.Equal(
            (admin.AccountId, "admin", AccountRole.Admin, Store.Clock.GetUtcNow()),
            (entry.AccountId, entry.CallerName, entry.CallerRole, entry.At)
        );
        Assert.Equal(new Dictionary<string, string?> { ["role"] = "Analyst" }, entry.Before);
        Assert.Equal(new Dictionary<string, string?> { ["role"] = "Editor" }, entry.After);
    }

    [Fact]
    public async Task Password_is_told_of_and_never_shown()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        await using (var scope = new AccountScope(Store, owner))
        {
            await scope.Users.ChangePasswordAsync(
                await scope.FindAsync(owner),
                AccountScope.Password,
                "another long password"
            );
        }

        var entries = await ListAsync();

        Assert.Equal("set", entries[1].After["password_hash"]);
        Assert.Equal(("set", "set anew"), (entries[0].Before["password_hash"], entries[0].After["password_hash"]));
    }

    [Fact]
    public async Task Failed_attempts_leave_no_entry_until_they_lock_the_account()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        await using var scope = new AccountScope(Store, Caller.Anonymous);
        var account = await scope.FindAsync(owner);
        for (var attempt = 1; attempt < scope.Users.Options.Lockout.MaxFailedAccessAttempts; attempt++)
        {
            await scope.Users.AccessFailedAsync(account);
        }

        Assert.Single(await ListAsync());
        await scope.Users.AccessFailedAsync(account);

        var locked = (await ListAsync())[0];
        Assert.Equal("anonymous", locked.CallerName);
        Assert.NotNull(locked.After["lockout_end"]);
    }

    [Fact]
    public async Task Article_that_is_created_changed_and_withdrawn_leaves_its_trail()
    {
        var caller = Caller.Process("cli");
        await Store.ArticleWriter.SaveAsync(caller, Samples.Article("a.txt", "The harbour closed."), Cancel);
        await Store.ArticleWriter.SaveAsync(caller, Samples.Article("a.txt", "The harbour closed."), Cancel);
        await Store.ArticleWriter.SaveAsync(caller, Samples.Article("a.txt", "The harbour opened."), Cancel);
        var (_, claim) = await Runs.StartAsync(Store, caller);
        await Store.ItemWriter.WithdrawMissingAsync(caller, claim, [], Cancel);
        await Store.RunWriter.FinishAsync(caller, claim, ImportRunState.Waiting, null, Cancel);
        await Store.Decisions.ApproveAsync(caller, claim.RunId, null, Cancel);
        await Store.ArticleWriter.SaveAsync(caller, Samples.Article("a.txt", "The harbour opened."), Cancel);

        var entries = await Store.Audit.ListAsync(s_reader, "article", null, 10, Cancel);

        Assert.Equal(
            [AuditAction.Changed, AuditAction.Changed, AuditAction.Changed, AuditAction.Created],
            entries.Select(entry => entry.Action)
        );
        Assert.All(entries, entry => Assert.Equal(("cli", "a.txt"), (entry.CallerName, entry.SubjectName)));
        Assert.Equal(("Withdrawn", "Present"), (entries[0].Before["state"], entries[0].After["state"]));
        Assert.Equal(("Present", "Withdrawn"), (entries[1].Before["state"], entries[1].After["state"]));
        Assert.Equal(entries[3].After["sha256"], entries[2].Before["sha256"]);
        Assert.Equal(["sha256"], entries[2].After.Keys);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET caller_name = 'somebody'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("DELETE FROM audit_entries WHERE id = 1")]
    public Task Database_itself_refuses_to_change_the_trail(string sql) => AssertRefusedAsync(sql);

    [Fact]
    public async Task Context_refuses_to_change_the_trail()
    {
        await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        await using var db = Store.Provider.CreateContext();
        db.AuditEntries.Remove(await db.AuditEntries.SingleAsync(Cancel));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Audited_thing_is_not_saved_where_nobody_says_who_changes_it()
    {
        await using var db = Store.Provider.CreateContext();
        db.Accounts.Add(new Account { UserName = "nobody", NormalizedUserName = "NOBODY" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Trail_is_listed_newest_first_by_key_and_by_subject()
    {
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
        {
            await AccountScope.CreateAsync(Store, name, AccountRole.Analyst);
        }

        var first = await Store.Audit.ListAsync(s_reader, "account", null, 3, Cancel);
        var second = await Store.Audit.ListAsync(s_reader, "account", first[^1].Id, 3, Cancel);

        Assert.Equal(["e", "d", "c", "b", "a"], first.Concat(second).Select(entry => entry.SubjectName));
        Assert.Empty(await Store.Audit.ListAsync(s_reader, "article", null, 3, Cancel));
    }

    private protected async Task AssertRefusedAsync(string sql)
    {
        await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        await using (var db = Store.Provider.CreateContext())
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal("owner", Assert.Single(await ListAsync()).SubjectName);
    }

    private Task<IReadOnlyList<AuditEntryInfo>> ListAsync() => Store.Audit.ListAsync(s_reader, null, null, 50, Cancel);
}
