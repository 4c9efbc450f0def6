using System.CommandLine;
using System.Globalization;
using Briefing.Store.Accounts;
using Briefing.Store.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Cli.Backups;

/// <summary><c>briefing backup</c>.</summary>
internal static class BackupCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "backup";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples =
        """
            The file is a zip archive with the whole store as it is at one moment, and the checksum of each part. Servers and
            imports may go on meanwhile. It has the hashes of passwords and the keys of sessions: keep it from others. On
            PostgreSQL its client programs (pg_dump, psql) are needed.

            """
        + StoreServices.Settings
        + """


            Examples:
              briefing backup --to briefing-2026-11-26.zip
              briefing backup --to /backups/latest.zip --force      replaces the one before
              unzip -p latest.zip manifest.json                     what is in it

            Exit codes:
              0    the backup is written, whole
              1    it could not be made; standard error says why, and no file is left
              2    the command line or a setting is wrong
              130  stopped by an interrupt

            """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The file to write.",
            HelpName = "FILE",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there." };
        var data = StoreServices.DataOption();
        var command = new Command(Name, "Back the whole store up into one file.") { to, force, data };
        command.SetAction(
            (result, cancellationToken) =>
                StoreServices.RunAsync(
                    result.GetValue(data),
                    services =>
                        RunAsync(services, result.GetRequiredValue(to), result.GetValue(force), cancellationToken),
                    cancellationToken
                )
        );
        return command;
    }

    /// <summary>What is in a backup, in words.</summary>
    public static string Describe(BackupManifest manifest) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{manifest.Count("articles")} articles, {manifest.Count("annotations")} notes, {manifest.Count("accounts")} accounts"
        );

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string file,
        bool force,
        CancellationToken cancellationToken
    )
    {
        var backups = services.GetRequiredService<BackupWriter>();
        var manifest = await backups.WriteAsync(Caller.Process("cli"), file, force, cancellationToken);
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {Describe(manifest)} from {backups.Place}, {new FileInfo(file).Length} bytes"
            )
        );
        return ExitCodes.Success;
    }
}
