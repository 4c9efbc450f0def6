using System.CommandLine;
using System.Globalization;
using Briefing.Ingestion.Exports;
using Briefing.Store.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Cli.Backups;

/// <summary><c>briefing export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "export";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples =
        """
            The folder gets, of every article that is not withdrawn:
              seeds/NAME, desk/NAME       its file, byte for byte; desk has what was uploaded, pasted or fetched
              readings/SLUG.json          the reading (briefing-analysis/1), and what editors judged of it
              annotations/SLUG.jsonld     the notes about it (W3C Web Annotation), all but private ones
            and tags.json, accounts.json (names and roles, no secrets) and SHA256SUMS. briefing import reads the folder seeds
            again, into any store on either database. For another copy of the store itself, take briefing backup.

            """
        + StoreServices.Settings
        + """


            Examples:
              briefing export --to export
              briefing export --to export && briefing import export/seeds --data other

            Exit codes:
              0    everything is written
              1    it could not be written; standard error says why
              2    the command line or a setting is wrong
              130  stopped by an interrupt

            """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The folder to write to; empty, or not there yet.",
            HelpName = "FOLDER",
            Required = true,
        };
        var data = StoreServices.DataOption();
        var command = new Command(Name, "Write everything out in forms that other programs read.") { to, data };
        command.SetAction(
            (result, cancellationToken) =>
                StoreServices.RunAsync(
                    result.GetValue(data),
                    services => RunAsync(services, result.GetRequiredValue(to), cancellationToken),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var export = services.GetRequiredService<StoreExport>();
        var summary = await export.WriteAsync(Caller.Process("cli"), folder, cancellationToken);
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: {summary.Articles} articles, {summary.Notes} notes, {summary.Accounts} accounts"
            )
        );
        return ExitCodes.Success;
    }
}
