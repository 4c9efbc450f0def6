using System.CommandLine;
using System.Globalization;
using Briefing.Ingestion.Imports;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Briefing.Cli.Import;

/// <summary><c>briefing import</c>.</summary>
internal static class ImportCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "import";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples = """
        FOLDER stands for the whole collection: articles of the store whose files are not in it are to be marked withdrawn.
        New articles are stored at once. What would change or withdraw an article waits until an admin approves it in the
        web application, unless --approve is given.

        The settings are the web application's: appsettings.json in the working folder, then environment variables
        (Seeds__Directory, Seeds__MaxFileBytes, Seeds__Parallelism, Storage__DataDirectory, Database__Provider,
        Database__ConnectionString), then this command line. Without any, a clone of the repository uses the folders
        seeds and .data at its top, another folder its own seeds and data.

        Examples:
          briefing import                          the folder of the settings, by default seeds
          briefing import articles --data /var/lib/briefing
          Database__Provider=PostgreSQL Database__ConnectionString="Host=db;Database=briefing" briefing import

        Exit codes:
          0    every file was imported or had not changed
          1    some files failed, or the run could not go on; standard error says why
          2    the command line or a setting is wrong; nothing was imported
          130  stopped by an interrupt; the next import finishes the rest

        """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder of the articles. By default Seeds:Directory of the settings.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var data = StoreServices.DataOption();
        var approve = new Option<bool>("--approve")
        {
            Description =
                "Apply what would change or withdraw articles, without asking; what waits of earlier imports of FOLDER, too.",
        };
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Print every file with its outcome on standard error.",
        };
        var command = new Command(Name, "Bring a folder of articles into the store.")
        {
            folder,
            data,
            approve,
            verbose,
        };
        command.SetAction(
            (result, cancellationToken) =>
                RunAsync(
                    result.GetValue(folder),
                    result.GetValue(data),
                    result.GetValue(approve),
                    result.GetValue(verbose),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string? folder,
        string? data,
        bool approve,
        bool verbose,
        CancellationToken cancellationToken
    )
    {
        await using var services = StoreServices.Create(folder, data);
        try
        {
            var imports = services.GetRequiredService<ImportService>();
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
            using var printing = new ProgressPrinter(services.GetRequiredService<ImportProgress>(), verbose);
            var caller = Caller.Process("cli");
            var snapshot = await RunAsync(imports, caller, cancellationToken);
            if (approve && snapshot.State is ImportRunState.Completed or ImportRunState.Waiting)
            {
                snapshot = await ApproveAsync(services, caller, snapshot, cancellationToken);
            }

            printing.Finish();
            await PrintSummaryAsync(snapshot);
            return snapshot.State switch
            {
                ImportRunState.Completed or ImportRunState.Waiting when snapshot is { Failed: 0, Error: null } =>
                    ExitCodes.Success,
                ImportRunState.Cancelled => ExitCodes.Cancelled,
                _ => ExitCodes.InputFailed,
            };
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
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(
                $"briefing: the store cannot be opened: {exception.GetBaseException().Message} Check Storage:DataDirectory, Database:Provider and Database:ConnectionString."
            );
            return ExitCodes.InputFailed;
        }
    }

    /// <summary>Runs in this process, and stops the run when somebody interrupts it; the file that is being stored is finished.</summary>
    private static async Task<ImportSnapshot> RunAsync(
        ImportService imports,
        Caller caller,
        CancellationToken cancellationToken
    )
    {
        var runId = await imports.QueueFolderAsync(caller, cancellationToken);
        await using var cancelling = cancellationToken.Register(() =>
            _ = imports.CancelAsync(caller, runId, CancellationToken.None)
        );
        return await imports.WaitAsync(runId, CancellationToken.None);
    }

    /// <summary>
    /// Applies what waits: of this run, and of earlier ones over the folder whose process ended before it could, or where nobody
    /// was to approve; a file that is still as they found it is not compared again.
    /// </summary>
    private static async Task<ImportSnapshot> ApproveAsync(
        IServiceProvider services,
        Caller caller,
        ImportSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var imports = services.GetRequiredService<ImportService>();
        var decisions = services.GetRequiredService<ImportDecisionWriter>();
        var waiting = await services
            .GetRequiredService<ImportRunReader>()
            .ListWaitingAsync(imports.Folder, cancellationToken);
        string? problem = null;
        foreach (var run in waiting)
        {
            var result = await decisions.ApproveAsync(caller, run.Id, null, cancellationToken);
            problem ??= result.Problem;
            if (run.Id != snapshot.RunId && result.Problem is null)
            {
                await Console.Out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{run.Waiting} {(run.Waiting == 1 ? "change" : "changes")} of run {run.Id} applied"
                    )
                );
            }
        }

        return await imports.WaitAsync(snapshot.RunId!.Value, cancellationToken) with
        {
            Error = problem,
        };
    }

    private static async Task PrintSummaryAsync(ImportSnapshot snapshot)
    {
        if (snapshot.Error is not null)
        {
            await Console.Error.WriteLineAsync($"briefing: {snapshot.Error}");
        }

        var state = snapshot.State is ImportRunState.Completed or ImportRunState.Waiting ? "" : $" ({snapshot.State})";
        var seconds = snapshot.EndedAt - snapshot.StartedAt ?? TimeSpan.Zero;
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{snapshot.Created} created, {snapshot.Updated} updated, {snapshot.Unchanged} unchanged, {snapshot.Withdrawn} withdrawn, {snapshot.Failed} failed in {seconds.TotalSeconds:F1} s{state}"
            )
        );
        if (snapshot.Waiting > 0)
        {
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{snapshot.Waiting} {(snapshot.Waiting == 1 ? "change waits" : "changes wait")} for approval in run {snapshot.RunId}: look at it under Imports in the web application, or import again with --approve."
                )
            );
        }
    }
}
