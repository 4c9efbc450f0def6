using System.CommandLine;
using System.Globalization;
using Briefing.Store.Accounts;
using Briefing.Store.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Cli.Backups;

/// <summary><c>briefing restore</c>.</summary>
internal static class RestoreCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "restore";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples =
        """
            Stop the servers first: a store that is in use is not touched. Every checksum is looked at before anything
            changes, and a restore that is stopped or killed leaves the store as it was. A backup of an older Briefing is
            brought to the current schema. A store that holds something is replaced with --force only, and kept: on SQLite
            as the file beside it that the output names, on PostgreSQL as a backup in the data folder.

            """
        + StoreServices.Settings
        + """


            Examples:
              briefing restore briefing-2026-11-26.zip
              briefing restore latest.zip --data /var/lib/briefing --force

            Exit codes:
              0    the store is the backup's
              1    it could not be restored; standard error says why, and the store is as it was
              2    the command line or a setting is wrong
              130  stopped by an interrupt

            """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var force = new Option<bool>("--force")
        {
            Description = "Replace a store that holds something; it is kept aside.",
        };
        var data = StoreServices.DataOption();
        var command = new Command(Name, "Put a backup in the place of the store.") { file, force, data };
        command.SetAction(
            (result, cancellationToken) =>
                StoreServices.RunAsync(
                    result.GetValue(data),
                    services =>
                        RunAsync(services, result.GetRequiredValue(file), result.GetValue(force), cancellationToken),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string file,
        bool force,
        CancellationToken cancellationToken
    )
    {
        var backups = services.GetRequiredService<BackupWriter>();
        var restored = await backups.RestoreAsync(Caller.Process("cli"), file, force, cancellationToken);
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{backups.Place}: {BackupCommand.Describe(restored.Manifest)} as of {restored.Manifest.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"
            )
        );
        if (restored.Kept is not null)
        {
            await Console.Out.WriteLineAsync($"The store before is kept as {restored.Kept}");
        }

        return ExitCodes.Success;
    }
}
