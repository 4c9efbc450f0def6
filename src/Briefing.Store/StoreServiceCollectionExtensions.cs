using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Store.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Store;

/// <summary>Registers the store.</summary>
public static class StoreServiceCollectionExtensions
{
    /// <summary>Registers readers, writers, <see cref="StoreMigrator"/> and a health check named <c>store</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings: sections <c>Database</c> and <c>Storage</c>, validated at start.</param>
    /// <param name="contentRoot">Where a relative data directory starts.</param>
    public static IServiceCollection AddBriefingStore(
        this IServiceCollection services,
        IConfiguration configuration,
        string contentRoot
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(contentRoot);
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<ImportRunReader>();
        services.AddSingleton<SearchReader>();
        services.AddSingleton<ArticleWriter>();
        services.AddSingleton<ImportRunWriter>();
        services.AddSingleton<StoreMigrator>();
        return services;
    }
}
