using Briefing.Analysis;
using Briefing.Ingestion.Imports;
using Briefing.Store;
using Briefing.Store.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion;

/// <summary>Registers the ingestion.</summary>
public static class IngestionServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ImportService"/>, <see cref="ImportProgress"/>, <see cref="ImportReadiness"/>, a health check named
    /// <c>import</c> with the tag <c>ready</c>, and a hosted service that migrates the store and imports at start. The store is
    /// registered apart, by <see cref="StoreServiceCollectionExtensions.AddBriefingStore"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings: section <c>Seeds</c>, validated at start.</param>
    /// <param name="contentRoot">Where relative folders start.</param>
    public static IServiceCollection AddBriefingIngestion(
        this IServiceCollection services,
        IConfiguration configuration,
        string contentRoot
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(contentRoot);
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection(SeedOptions.SectionName)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SeedOptions>, SeedOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => AnalysisPipeline.Default);
        services.TryAddSingleton<IArticleAnalyzer, PipelineAnalyzer>();
        services.AddSingleton<ImportProgress>();
        services.AddSingleton<ImportReadiness>();
        services.AddSingleton(provider => new ImportService(
            ResolveSettings(provider, contentRoot),
            provider.GetRequiredService<IArticleAnalyzer>(),
            provider.GetRequiredService<ArticleWriter>(),
            provider.GetRequiredService<ImportRunWriter>(),
            provider.GetRequiredService<ImportProgress>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ImportService>>()
        ));
        services.AddHostedService<ImportHostedService>();
        services.AddHealthChecks().AddCheck<ImportReadiness>("import", tags: ["ready"]);
        return services;
    }

    private static ImportSettings ResolveSettings(IServiceProvider provider, string contentRoot)
    {
        var seeds = provider.GetRequiredService<IOptions<SeedOptions>>().Value;
        var storage = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        return new ImportSettings(
            Path.GetFullPath(seeds.Directory, Path.GetFullPath(contentRoot)),
            Path.Combine(Path.GetFullPath(storage.DataDirectory, Path.GetFullPath(contentRoot)), "import.lock"),
            seeds.MaxFileBytes,
            seeds.Parallelism == 0 ? Environment.ProcessorCount : seeds.Parallelism,
            TimeSpan.FromSeconds(10)
        );
    }
}
