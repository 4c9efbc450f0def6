using Briefing.Analysis;
using Briefing.Ingestion.Anchoring;
using Briefing.Ingestion.Exports;
using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Intake;
using Briefing.Ingestion.Previews;
using Briefing.Store;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion;

/// <summary>Registers the ingestion.</summary>
public static class IngestionServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ImportService"/>, whose runs go on in this process, <see cref="ArticleIntake"/>,
    /// <see cref="ChangePreviewer"/>, <see cref="ReadingFollower"/> for the store, <see cref="ImportProgress"/>,
    /// <see cref="ImportReadiness"/>, and a health check named <c>import</c> with the tag <c>ready</c>. The store is registered
    /// apart, by <see cref="StoreServiceCollectionExtensions.AddBriefingStore"/>; a server adds its jobs, by
    /// <see cref="Jobs.JobServiceCollectionExtensions.AddBriefingJobs"/>.
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
        services.AddSingleton(provider => ResolveSettings(provider, contentRoot));
        services.AddSingleton<ImportSourceReader>();
        services.AddSingleton<SeedPreparer>();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportExecutor>();
        services.AddSingleton<IRunLauncher, InProcessLauncher>();
        services.AddSingleton(provider => new ImportService(
            provider.GetRequiredService<ImportSettings>(),
            provider.GetRequiredService<ImportExecutor>(),
            provider.GetRequiredService<IRunLauncher>(),
            provider.GetRequiredService<ImportRunReader>(),
            provider.GetRequiredService<ImportRunWriter>(),
            provider.GetRequiredService<ImportProgress>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services
            .AddOptions<IntakeOptions>()
            .Bind(configuration.GetSection(IntakeOptions.SectionName))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsValidator>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton(provider => new ArticleIntake(
            provider.GetRequiredService<IOptions<IntakeOptions>>(),
            provider.GetRequiredService<ImportSettings>(),
            provider.GetRequiredService<PageFetcher>()
        ));
        services.AddSingleton<IAnchorFollower, ReadingFollower>();
        services.AddSingleton<StoreExport>();
        services.AddSingleton(provider => new ChangePreviewer(
            provider.GetRequiredService<ImportChangeReader>(),
            provider.GetRequiredService<AnchorReader>()
        ));
        services.AddHealthChecks().AddCheck<ImportReadiness>("import", tags: ["ready"]);
        return services;
    }

    internal static ImportSettings ResolveSettings(IServiceProvider provider, string contentRoot)
    {
        var seeds = provider.GetRequiredService<IOptions<SeedOptions>>().Value;
        return new ImportSettings(
            Path.GetFullPath(seeds.Directory, Path.GetFullPath(contentRoot)),
            seeds.MaxFileBytes,
            seeds.Parallelism == 0 ? Environment.ProcessorCount : seeds.Parallelism,
            seeds.AutoApprove ? ImportApproval.WhenSafe : ImportApproval.Ask,
            TimeSpan.FromSeconds(10)
        );
    }
}
