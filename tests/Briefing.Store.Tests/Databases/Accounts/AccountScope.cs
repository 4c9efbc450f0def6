using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Store.Tests.Databases.Accounts;

/// <summary>Identity on a store, for one request of a caller.</summary>
internal sealed class AccountScope : IAsyncDisposable
{
    public const string Password = "a long enough password";

    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    public AccountScope(TestStore store, Caller caller)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(store.Provider);
        services.AddSingleton<TimeProvider>(store.Clock);
        services.AddSingleton<IPersonalDataProtector, ReversingProtector>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password.RequireDigit = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddBriefingAccountStore();
        _services = services.BuildServiceProvider(validateScopes: true);
        _scope = _services.CreateAsyncScope();
        _scope.ServiceProvider.GetRequiredService<CallerContext>().Current = caller;
        Users = _scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
    }

    public UserManager<Account> Users { get; }

    /// <summary>Creates an account on behalf of a process and returns it as a caller.</summary>
    public static async Task<Caller> CreateAsync(TestStore store, string userName, AccountRole role)
    {
        await using var scope = new AccountScope(store, Caller.Process("test"));
        var account = new Account { UserName = userName, Role = role };
        var result = await scope.Users.CreateAsync(account, Password);
        Assert.True(result.Succeeded, result.ToString());
        return Caller.SignedIn(account.Id, userName, role);
    }

    public async Task<Account> FindAsync(Caller caller) =>
        await Users.FindByIdAsync(caller.AccountId!.Value.ToString())
        ?? throw new InvalidOperationException($"There is no account {caller.Name}.");

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
