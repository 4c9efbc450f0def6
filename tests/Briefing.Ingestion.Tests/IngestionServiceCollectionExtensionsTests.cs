using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Jobs;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Tests;

public sealed class IngestionServiceCollectionExtensionsTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_migrates_and_then_imports_where_the_settings_say_so(bool importAtStart)
    {
        _root.Write("seeds/a.txt", "The ferry will not sail, the harbour master said.");
        await using var services = Build(("Seeds:ImportAtStart", importAtStart.ToString()));
        var hosted = Assert.Single(services.GetServices<IHostedService>().OfType<ImportHostedService>());
        var health = services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(IsImport, Token)).Status);
        await hosted.StartAsync(Token);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(IsImport, Token)).Status);
        var snapshot = await services.GetRequiredService<ImportService>().RequestAsync(Caller.Process("web"), Token);
        Assert.Equal(ImportRunState.Completed, snapshot.State);
        Assert.Equal(importAtStart ? 1 : 0, snapshot.Unchanged);
        var runs = await services.GetRequiredService<ImportRunReader>().ListAsync(10, Token);
        Assert.Equal(importAtStart ? ["web", "startup"] : ["web"], runs.Select(run => run.Trigger));
        await hosted.StopAsync(Token);
    }

    [Fact]
    public async Task Start_survives_a_missing_folder()
    {
        await using var services = Build(("Seeds:Directory", "nowhere"));
        var hosted = Assert.Single(services.GetServices<IHostedService>().OfType<ImportHostedService>());
        await hosted.StartAsync(Token);
        var snapshot = await services.GetRequiredService<ImportService>().RequestAsync(Caller.Process("web"), Token);
        Assert.Equal(ImportRunState.Failed, snapshot.State);
        Assert.Contains(_root.PathOf("nowhere"), snapshot.Error, StringComparison.Ordinal);
        await hosted.StopAsync(Token);
    }

    [Theory]
    [InlineData("Seeds:MaxFileBytes", "0")]
    [InlineData("Seeds:Directory", " ")]
    public async Task Wrong_setting_is_named_before_anything_starts(string key, string value)
    {
        await using var services = Build((key, value));
        var exception = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.Contains(key, exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Dispose();

    private static bool IsImport(HealthCheckRegistration check) => check.Name == "import";

    private ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBriefingStore(configuration, _root.Path);
        services.AddBriefingIngestion(configuration, _root.Path);
        services.AddBriefingJobs(configuration, _root.Path);
        return services.BuildServiceProvider();
    }
}
