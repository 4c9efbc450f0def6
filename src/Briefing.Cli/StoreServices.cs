using System.CommandLine;
using Briefing.Ingestion;
using Briefing.Ingestion.Exports;
using Briefing.Store;
using Briefing.Store.Backups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Briefing.Cli;

/// <summary>What commands on the store share: the settings, the services, and how a failure is told.</summary>
internal static class StoreServices
{
    /// <summary>What each of them says of its settings.</summary>
    public const string Settings = """
        The settings are the web application's: appsettings.json in the working folder, then environment variables
        (Storage__DataDirectory, Database__Provider, Database__ConnectionString), then this command line. Without any, a
        clone of the repository uses the folder .data at its top, another folder its own data.
        """;

    /// <summary>The option that names the folder of the database.</summary>
    public static Option<string?> DataOption() =>
        new("--data")
        {
            Description = "The folder of the database. By default Storage:DataDirectory of the settings.",
            HelpName = "DIR",
        };

    /// <summary>The services.</summary>
    /// <param name="folder">The folder of the articles, or <see langword="null"/> for that of the settings.</param>
    /// <param name="data">The folder of the database, or <see langword="null"/> for that of the settings.</param>
    public static ServiceProvider Create(string? folder, string? data)
    {
        var workingFolder = Environment.CurrentDirectory;
        var overrides = new Dictionary<string, string?>();
        if (folder is not null)
        {
            overrides["Seeds:Directory"] = Path.GetFullPath(folder, workingFolder);
        }

        if (data is not null)
        {
            overrides["Storage:DataDirectory"] = Path.GetFullPath(data, workingFolder);
        }

        var configuration = new ConfigurationBuilder()
            .SetBasePath(workingFolder)
            .AddInMemoryCollection(StandardFolders.For(workingFolder))
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides)
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new StandardErrorLoggerProvider(LogLevel.Error)));
        services.AddBriefingStore(configuration, workingFolder);
        services.AddBriefingIngestion(configuration, workingFolder);
        return services.BuildServiceProvider();
    }

    /// <summary>Does something with the store, and tells what goes wrong on standard error.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string? data,
        Func<IServiceProvider, Task<int>> work,
        CancellationToken cancellationToken
    )
    {
        await using var services = Create(null, data);
        try
        {
            return await work(services);
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
            {
                await Console.Error.WriteLineAsync($"briefing: {failure}");
            }

            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (exception is BackupException or ExportException)
        {
            await Console.Error.WriteLineAsync($"briefing: {exception.Message}");
            return ExitCodes.InputFailed;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(
                $"briefing: the store cannot be opened: {exception.GetBaseException().Message} Check Storage:DataDirectory, Database:Provider and Database:ConnectionString."
            );
            return ExitCodes.InputFailed;
        }
    }
}
