using Briefing.Store.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases.Accounts;

public sealed class SqliteAccessTokenTests : AccessTokenTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresAccessTokenTests(PostgresCluster cluster) : AccessTokenTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class AccessTokenTests : StoreTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Token_calls_for_its_owner_until_it_is_revoked()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Editor);
        var created = await CreateTokenAsync(owner);

        Assert.Equal(owner, await Store.Tokens.FindCallerAsync(created.Secret, Cancel));
        Assert.Equal(
            Store.Clock.GetUtcNow(),
            Assert.Single(await Store.Tokens.ListAsync(owner, 10, Cancel)).LastUsedAt
        );

        Assert.True(await Store.TokenWriter.RevokeAsync(owner, created.Token.Id, Cancel));
        Assert.False(await Store.TokenWriter.RevokeAsync(owner, created.Token.Id, Cancel));
        Assert.Null(await Store.Tokens.FindCallerAsync(created.Secret, Cancel));
    }

    [Fact]
    public async Task Token_ends_with_its_time_and_with_its_owners_account()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Editor);
        var brief = await CreateTokenAsync(owner);
        Store.Clock.Advance(s_day);
        Assert.Null(await Store.Tokens.FindCallerAsync(brief.Secret, Cancel));

        var lasting = await CreateTokenAsync(owner);
        await using (var scope = new AccountScope(Store, Caller.Process("test")))
        {
            var account = await scope.FindAsync(owner);
            account.DisabledAt = Store.Clock.GetUtcNow();
            await scope.Users.UpdateAsync(account);
        }

        Assert.Null(await Store.Tokens.FindCallerAsync(lasting.Secret, Cancel));
    }

    [Fact]
    public async Task Token_has_the_role_that_its_owner_has_when_it_is_used()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Admin);
        await AccountScope.CreateAsync(Store, "another", AccountRole.Admin);
        var created = await CreateTokenAsync(owner);
        await using (var scope = new AccountScope(Store, Caller.Process("test")))
        {
            var account = await scope.FindAsync(owner);
            account.Role = AccountRole.Analyst;
            await scope.Users.UpdateAsync(account);
        }

        Assert.Equal(AccountRole.Analyst, (await Store.Tokens.FindCallerAsync(created.Secret, Cancel))!.Role);
    }

    [Fact]
    public async Task Secret_is_not_in_the_database()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        var created = await CreateTokenAsync(owner);

        await using var db = Store.Provider.CreateContext();
        var stored = await db.AccessTokens.SingleAsync(Cancel);
        var trail = await db.AuditEntries.ToListAsync(Cancel);

        Assert.StartsWith(stored.Hint, created.Secret, StringComparison.Ordinal);
        Assert.True(stored.Hint.Length < created.Secret.Length / 2);
        Assert.Equal(32, stored.Hash.Length);
        Assert.DoesNotContain(
            trail,
            entry => $"{entry.Before}{entry.After}".Contains(created.Secret, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("briefing_")]
    [InlineData("briefing_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    public async Task Made_up_secret_is_nobodys(string secret)
    {
        await CreateTokenAsync(await AccountScope.CreateAsync(Store, "owner", AccountRole.Admin));

        Assert.Null(await Store.Tokens.FindCallerAsync(secret, Cancel));
    }

    [Fact]
    public async Task Tokens_are_the_owners_own()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        var editor = await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor);
        var created = await CreateTokenAsync(owner);

        Assert.Empty(await Store.Tokens.ListAsync(editor, 10, Cancel));
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            Store.TokenWriter.RevokeAsync(editor, created.Token.Id, Cancel)
        );
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            Store.TokenWriter.CreateAsync(Caller.Anonymous, "x", s_day, Cancel)
        );
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            Store.TokenWriter.CreateAsync(Caller.Process("cli"), "x", s_day, Cancel)
        );
        Assert.NotNull(await Store.Tokens.FindCallerAsync(created.Secret, Cancel));
    }

    [Fact]
    public async Task Account_has_no_more_than_its_share_of_tokens()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        for (var number = 0; number < AccessTokenWriter.MaxActive; number++)
        {
            await CreateTokenAsync(owner);
        }

        Assert.Null(await Store.TokenWriter.CreateAsync(owner, "one more", s_day, Cancel));
        Store.Clock.Advance(s_day);
        Assert.NotNull(await Store.TokenWriter.CreateAsync(owner, "one more", s_day, Cancel));
    }

    private async Task<CreatedAccessToken> CreateTokenAsync(Caller owner) =>
        await Store.TokenWriter.CreateAsync(owner, "notebook", s_day, Cancel)
        ?? throw new InvalidOperationException("There are too many tokens.");
}
