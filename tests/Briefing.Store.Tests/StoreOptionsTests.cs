using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Briefing.Store.Tests;

public sealed class StoreOptionsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("briefing-options-").FullName;

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider")]
    [InlineData("Database:Provider", "", "Database:Provider")]
    [InlineData("Database:Provider", "PostgreSQL", "Database:ConnectionString")]
    [InlineData("Storage:DataDirectory", " ", "Storage:DataDirectory")]
    [InlineData("Storage:DataDirectory", "file.txt", "Storage:DataDirectory")]
    [InlineData("Storage:DataDirectory", "file.txt/data", "Storage:DataDirectory")]
    public void Wrong_setting_is_named_and_what_to_do_is_said(string key, string value, string named)
    {
        File.WriteAllText(Path.Combine(_root, "file.txt"), "");
        using var services = Services((key, value));

        var error = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("set it", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("PostgreSQL", "nonsense")]
    [InlineData("PostgreSQL", "Host=h;Prt=5;Password=hunter2")]
    [InlineData("PostgreSQL", "Host=h;Port=many;Password=hunter2")]
    [InlineData("PostgreSQL", "Username=briefing;Password=hunter2")]
    [InlineData("PostgreSQL", "Host=h;Ssl Mode=Perhaps;Password=hunter2")]
    [InlineData("Sqlite", "nonsense")]
    [InlineData("Sqlite", "File=briefing.db")]
    [InlineData("Sqlite", "Data Source=briefing.db;Mode=Sometimes;Password=hunter2")]
    [InlineData("Sqlite", "Mode=ReadOnly")]
    public void Malformed_connection_string_is_named_and_not_repeated(string provider, string value)
    {
        using var services = Services(("Database:Provider", provider), ("Database:ConnectionString", value));

        var error = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Contains("Database:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.Contains("Set it", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database:Provider", "sqlite")]
    [InlineData("Storage:DataDirectory", "a/b")]
    public void Right_settings_pass(string key, string value)
    {
        using var services = Services((key, value));

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task Database_is_made_in_the_data_directory_under_the_content_root()
    {
        await using (var services = Services(("Storage:DataDirectory", "here/it/is")))
        {
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(Path.Combine(_root, "here/it/is/briefing.db")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value))
            .Build();
        return new ServiceCollection().AddLogging().AddBriefingStore(configuration, _root).BuildServiceProvider();
    }
}
