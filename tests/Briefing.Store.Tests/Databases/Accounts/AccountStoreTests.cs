using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases.Accounts;

public sealed class SqliteAccountStoreTests : AccountStoreTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresAccountStoreTests(PostgresCluster cluster) : AccountStoreTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class AccountStoreTests : StoreTests
{
    [Fact]
    public async Task Setup_creates_the_first_account_and_no_second_one()
    {
        Assert.False(await Store.Accounts.AnyAsync(Cancel));

        var first = await SetUpAsync("first");
        var second = await SetUpAsync("second");

        Assert.True(first.Succeeded);
        Assert.Equal("SetupIsOver", Assert.Single(second.Errors).Code);
        Assert.Equal("first", Assert.Single(await ListAsync()).UserName);
    }

    [Fact]
    public async Task Setups_at_once_create_one_account()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => Task.Run(() => SetUpAsync($"admin{number}"), Cancel))
        );

        Assert.Single(results, result => result.Succeeded);
        Assert.Single(await ListAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AccountRole.Analyst)]
    [InlineData(AccountRole.Editor)]
    public async Task Only_an_admin_creates_accounts_and_gives_roles(AccountRole? role)
    {
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Analyst);
        var caller = role is { } own ? await AccountScope.CreateAsync(Store, "own", own) : Caller.Anonymous;
        await using var scope = new AccountScope(Store, caller);

        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            scope.Users.CreateAsync(new Account { UserName = "new", Role = AccountRole.Admin }, AccountScope.Password)
        );
        var account = await scope.FindAsync(role is null ? other : caller);
        account.Role = AccountRole.Admin;
        await Assert.ThrowsAsync<AccessDeniedException>(() => scope.Users.UpdateAsync(account));
    }

    [Fact]
    public async Task Password_and_secrets_are_the_owners_and_an_admins()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        await using (var scope = new AccountScope(Store, other))
        {
            var account = await scope.FindAsync(owner);
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                scope.Users.ChangePasswordAsync(account, AccountScope.Password, "another long password")
            );
            await Assert.ThrowsAsync<AccessDeniedException>(() => scope.Users.ResetAuthenticatorKeyAsync(account));
        }

        await using (var scope = new AccountScope(Store, owner))
        {
            var result = await scope.Users.ChangePasswordAsync(
                await scope.FindAsync(owner),
                AccountScope.Password,
                "another long password"
            );
            Assert.True(result.Succeeded, result.ToString());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Last_active_admin_stays_one(bool isDisabled)
    {
        var admin = await AccountScope.CreateAsync(Store, "admin", AccountRole.Admin);
        var another = await AccountScope.CreateAsync(Store, "another", AccountRole.Admin);

        Assert.True((await Change(admin, another, Take)).Succeeded);
        var refused = await Change(admin, admin, Take);

        Assert.Equal("LastAdmin", Assert.Single(refused.Errors).Code);
        Assert.Single(
            await ListAsync(),
            account => account is { UserName: "admin", Role: AccountRole.Admin, DisabledAt: null }
        );

        void Take(Account account)
        {
            if (isDisabled)
            {
                account.DisabledAt = Store.Clock.GetUtcNow();
            }
            else
            {
                account.Role = AccountRole.Editor;
            }
        }
    }

    [Fact]
    public async Task Session_ends_when_the_role_changes_and_when_the_account_is_disabled()
    {
        var admin = await AccountScope.CreateAsync(Store, "admin", AccountRole.Admin);
        var analyst = await AccountScope.CreateAsync(Store, "analyst", AccountRole.Analyst);
        var stamp = await StampAsync(analyst);
        Assert.Equal(analyst, await Store.Accounts.FindSessionAsync(analyst.AccountId!.Value, stamp, Cancel));

        Assert.True((await Change(admin, analyst, account => account.Role = AccountRole.Editor)).Succeeded);

        Assert.Null(await Store.Accounts.FindSessionAsync(analyst.AccountId.Value, stamp, Cancel));
        var renewed = await StampAsync(analyst);
        var session = await Store.Accounts.FindSessionAsync(analyst.AccountId.Value, renewed, Cancel);
        Assert.Equal(AccountRole.Editor, session!.Role);

        await Change(admin, analyst, account => account.DisabledAt = Store.Clock.GetUtcNow());
        Assert.Null(await Store.Accounts.FindSessionAsync(analyst.AccountId.Value, await StampAsync(analyst), Cancel));
    }

    [Fact]
    public async Task Secrets_are_enciphered_in_the_database_and_readable_through_identity()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        string? key;
        await using (var scope = new AccountScope(Store, owner))
        {
            var account = await scope.FindAsync(owner);
            await scope.Users.ResetAuthenticatorKeyAsync(account);
            key = await scope.Users.GetAuthenticatorKeyAsync(account);
        }

        await using var db = Store.Provider.CreateContext();
        var stored = await db.Set<IdentityUserToken<Guid>>().SingleAsync(Cancel);
        Assert.NotNull(key);
        Assert.Equal(new ReversingProtector().Protect(key), stored.Value);
    }

    [Fact]
    public async Task Passkey_is_kept_found_counted_and_removed()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        byte[] id = [1, 2, 3, 250];
        await using (var scope = new AccountScope(Store, owner))
        {
            var result = await scope.Users.AddOrUpdatePasskeyAsync(await scope.FindAsync(owner), Passkey(id, 1));
            Assert.True(result.Succeeded, result.ToString());
        }

        await using (var scope = new AccountScope(Store, Caller.Anonymous))
        {
            var account = await scope.Users.FindByPasskeyIdAsync(id);
            Assert.Equal(owner.AccountId, account!.Id);
            await scope.Users.AddOrUpdatePasskeyAsync(account, Passkey(id, 2));
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                scope.Users.AddOrUpdatePasskeyAsync(account, Passkey([9], 1))
            );
        }

        await using (var scope = new AccountScope(Store, owner))
        {
            var account = await scope.FindAsync(owner);
            var kept = Assert.Single(await scope.Users.GetPasskeysAsync(account));
            Assert.Equal(
                (2u, "key ring", Store.Clock.GetUtcNow(), "usb"),
                (kept.SignCount, kept.Name, kept.CreatedAt, Assert.Single(kept.Transports!))
            );
            await scope.Users.RemovePasskeyAsync(account, id);
            Assert.Empty(await scope.Users.GetPasskeysAsync(account));
        }

        var trail = await Store.Audit.ListAsync(Caller.Process("test"), "passkey", null, 10, Cancel);
        Assert.Equal(
            [(AuditAction.Removed, "key ring"), (AuditAction.Created, "key ring")],
            trail.Select(entry => (entry.Action, entry.SubjectName))
        );
    }

    [Fact]
    public async Task Accounts_are_listed_by_name_in_pages()
    {
        foreach (var name in (string[])["cid", "Ann", "bob", "Dora"])
        {
            await AccountScope.CreateAsync(Store, name, AccountRole.Analyst);
        }

        var first = await Store.Accounts.ListAsync(Caller.Process("test"), null, 3, Cancel);
        var second = await Store.Accounts.ListAsync(Caller.Process("test"), "CID", 3, Cancel);

        Assert.Equal(["Ann", "bob", "cid"], first.Select(account => account.UserName));
        Assert.Equal(["Dora"], second.Select(account => account.UserName));
    }

    private static UserPasskeyInfo Passkey(byte[] id, uint count) =>
        new(
            id,
            [4, 5],
            new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero),
            count,
            ["usb"],
            true,
            true,
            false,
            [6],
            [7]
        )
        {
            Name = "key ring",
        };

    private async Task<IdentityResult> SetUpAsync(string userName)
    {
        await using var scope = new AccountScope(Store, Caller.Setup);
        return await scope.Users.CreateAsync(
            new Account { UserName = userName, Role = AccountRole.Admin },
            AccountScope.Password
        );
    }

    private async Task<IdentityResult> Change(Caller by, Caller whom, Action<Account> change)
    {
        await using var scope = new AccountScope(Store, by);
        var account = await scope.FindAsync(whom);
        change(account);
        return await scope.Users.UpdateAsync(account);
    }

    private async Task<string?> StampAsync(Caller caller)
    {
        await using var scope = new AccountScope(Store, caller);
        return (await scope.FindAsync(caller)).SecurityStamp;
    }

    private Task<IReadOnlyList<AccountInfo>> ListAsync() =>
        Store.Accounts.ListAsync(Caller.Process("test"), null, 50, Cancel);
}
