using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Briefing.Browser.Tests.Site))]

namespace Briefing.Browser.Tests;

/// <summary>The application behind a real server, on a real store with the real seeds, and a real browser before it.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    // What never comes still fails; what comes late on a busy machine does not.
    private const float PatienceMilliseconds = 20_000;

    private readonly TemporaryFolder _data = new();
    private IPlaywright? _playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the site is, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same under a name, without which browsers make no passkeys.</summary>
    public string NamedAddress => Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>The password of every account here.</summary>
    public static string Password => "correct horse battery";

    /// <summary>An admin's account.</summary>
    public Guid AdminId { get; private set; }

    /// <summary>The cookies of a browser that is signed in to it.</summary>
    public string AdminState { get; private set; } = "";

    /// <summary>The seed's briefing.</summary>
    public string Briefing { get; private set; } = "";

    /// <summary>A story of several articles.</summary>
    public string Story { get; private set; } = "";

    /// <summary>The folder of the seeds: a copy of the real ones, and those of stories.</summary>
    protected string Seeds => _data.PathOf("seeds");

    public virtual async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Seeds);
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "seeds"), "*.txt"))
        {
            File.Copy(seed, Path.Combine(Seeds, Path.GetFileName(seed)));
        }

        StorySeeds.Write(Seeds);
        UseKestrel(0);
        StartServer();
        Address = Services
            .GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First()
            .TrimEnd('/');
        await ImportAsync();
        var articles = Services.GetRequiredService<Store.Reading.ArticleReader>();
        var list = await articles.ListAsync(null, 1, CancellationToken.None);
        Briefing = "/briefings/" + list.Items[0].Article.Slug;
        var stories = await Services
            .GetRequiredService<Store.Stories.StoryReader>()
            .ListAsync(null, 2, CancellationToken.None);
        Story = $"/stories/{stories.Items.Single(story => story.Title == StorySeeds.DamTitle).Id}";
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        Browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments }
        );
        AdminId = await CreateAccountAsync("admin", AccountRole.Admin);
        AdminState = await SignInAsync("admin");
    }

    /// <summary>Adds a seed, older than all others so that it comes last in lists, and imports it.</summary>
    internal async Task AddOldSeedAsync(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(Seeds, name), $"---\npublished: 1999-01-01\n---\n{text}\n");
        await ImportAsync();
    }

    /// <summary>Creates an account.</summary>
    internal async Task<Guid> CreateAccountAsync(string userName, AccountRole role)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Current = Caller.Process("test");
        var account = new Account { UserName = userName, Role = role };
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var result = await users.CreateAsync(account, Password);
        Assert.True(result.Succeeded, result.ToString());
        return account.Id;
    }

    /// <summary>Imports the folder as it is now.</summary>
    protected Task<ImportSnapshot> ImportAsync() =>
        Services.GetRequiredService<ImportService>().RequestAsync(Caller.Process("test"));

    /// <summary>Signs in in a browser of its own, which then closes.</summary>
    /// <returns>Its cookies.</returns>
    internal async Task<string> SignInAsync(string userName)
    {
        await using var context = await Browser.NewContextAsync(new() { BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".articles").First).ToBeVisibleAsync();
        return await context.StorageStateAsync();
    }

    /// <summary>A page that notes what goes wrong on it.</summary>
    internal async Task<WatchedPage> OpenAsync(
        int width,
        ColorScheme scheme,
        bool script = true,
        string? state = null,
        string? address = null
    )
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = address ?? Address,
                StorageState = state,
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        return await WatchedPage.CreateAsync(context);
    }

    public override async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _data.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:0");
        builder.UseSetting("Storage:DataDirectory", _data.Path);
        builder.UseSetting("Seeds:Directory", Seeds);
        builder.UseSetting("Seeds:ImportAtStart", "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Accounts:SignInsPerMinute", "1000");
    }
}
