using Briefing.Ingestion.Imports;
using Briefing.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Briefing.Ingestion.Jobs;

/// <summary>Registers the jobs of a server.</summary>
public static class JobServiceCollectionExtensions
{
    private const string SchedulerName = "briefing";
    private const string TablePrefix = "quartz_";

    /// <summary>How often a server says that it is alive.</summary>
    private static readonly TimeSpan s_checkIn = TimeSpan.FromSeconds(4);

    /// <summary>How much later than that it may be before another takes its runs over.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Registers Quartz.NET with its tables in the store, and a hosted service that migrates the store, starts the jobs and
    /// imports at start. On PostgreSQL all servers of a database share the jobs; a SQLite file has one server. It comes after
    /// <see cref="IngestionServiceCollectionExtensions.AddBriefingIngestion"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings: sections <c>Database</c> and <c>Storage</c>.</param>
    /// <param name="contentRoot">Where relative folders start.</param>
    public static IServiceCollection AddBriefingJobs(
        this IServiceCollection services,
        IConfiguration configuration,
        string contentRoot
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(contentRoot);
        services.AddSingleton(provider =>
            // A run of a server has time: it stays in the queue while somebody imports on the command line.
            IngestionServiceCollectionExtensions.ResolveSettings(provider, contentRoot) with
            {
                TurnWait = Timeout.InfiniteTimeSpan,
            }
        );
        services.AddSingleton<IRunLauncher, QuartzLauncher>();
        services.AddHostedService<ImportHostedService>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureOptions<QuartzSchedulerOptions>(options =>
            {
                options.InstanceName = SchedulerName;
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });

            // Settings that are wrong are told by their validators; the scheduler is then never built.
            if (StoreConnection.TryCreate(configuration, contentRoot, out var connection))
            {
                quartz.UsePersistentStore(store => Configure(store, connection));
                if (connection.IsShared)
                {
                    // What a busy server leaves waiting, an idle one finds by looking.
                    quartz.ConfigureOptions<QuartzSchedulerOptions>(options =>
                        options.IdleWaitTime = TimeSpan.FromSeconds(5)
                    );
                }
            }

            quartz.AddJob<ImportJob>(job => job.WithIdentity(ImportJob.Key).StoreDurably().RequestRecovery());
        });
        return services;
    }

    private static void Configure(IPersistentStoreBuilder store, StoreConnection connection)
    {
        store.ConfigureStore(options =>
        {
            options.TablePrefix = TablePrefix;
            options.StoreJobDataAsStrings = true;
            // Else a server that fails to start would never end.
            options.UseBackgroundThreads = true;
            options.RecoverFiringsCancelledByShutdown = true;
        });
        store.ProvisionSchema();
        if (connection.IsShared)
        {
            store.UsePostgres(connection.Factory, connection.ConnectionString);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = s_checkIn;
                cluster.CheckinMisfireThreshold = s_patience;
            });
        }
        else
        {
            store.UseSqlite(connection.Factory, connection.ConnectionString);
        }
    }
}
