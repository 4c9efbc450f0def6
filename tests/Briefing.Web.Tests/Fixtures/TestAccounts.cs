using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Fixtures;

/// <summary>Makes accounts, with and without somebody signed in to them.</summary>
internal static class TestAccounts
{
    public const string Password = "correct horse battery";

    private static int s_count;

    /// <summary>Creates an account with the password above.</summary>
    public static async Task<Caller> CreateAsync(WebApplicationFactory<Program> app, AccountRole role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Current = Caller.Process("test");
        var account = new Account { UserName = $"{role}{Interlocked.Increment(ref s_count)}", Role = role };
        var result = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(account, Password);
        Assert.True(result.Succeeded, result.ToString());
        return Caller.SignedIn(account.Id, account.UserName, role);
    }

    /// <summary>Somebody of a role who has signed in; of none, somebody who has not.</summary>
    public static async Task<Visitor> VisitAsync(WebApplicationFactory<Program> app, AccountRole? role)
    {
        var visitor = new Visitor(app);
        if (role is { } given)
        {
            await visitor.SignInAsync((await CreateAsync(app, given)).Name, Password);
        }

        return visitor;
    }

    /// <summary>A token of a new account of a role.</summary>
    public static async Task<string> CreateTokenAsync(WebApplicationFactory<Program> app, AccountRole role)
    {
        var owner = await CreateAsync(app, role);
        var created = await app
            .Services.GetRequiredService<AccessTokenWriter>()
            .CreateAsync(owner, "test", TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        return created!.Secret;
    }
}
