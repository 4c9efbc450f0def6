using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Hosting;

/// <summary>Tells the console where the briefings are, once the server listens and again when the first import has ended.</summary>
public sealed partial class WelcomeService(
    IServer server,
    IHostApplicationLifetime lifetime,
    ImportProgress progress,
    ArticleReader articles,
    AccountReader accounts,
    SetupLink setup,
    IServiceScopeFactory scopes,
    IOptions<AccountOptions> options,
    ILogger<WelcomeService> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WelcomeAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stopped, or did not start, before there was anything to tell.
        }
    }

    private async Task WelcomeAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address)
        {
            return;
        }

        LogListening(address);
        await OfferAccountAsync(address, stoppingToken);
        await ImportEndedAsync(stoppingToken);
        var page = await articles.ListAsync(null, 1, stoppingToken);
        if (page.Items is [var newest, ..])
        {
            var first = address + Addresses.Briefing(newest.Article.Slug);
            LogBriefings(page.Total, first);
        }
    }

    /// <summary>Prints links that make or recover an account: to the console and not to the log, which is kept.</summary>
    private async Task OfferAccountAsync(string address, CancellationToken cancellationToken)
    {
        if (!await accounts.AnyAsync(cancellationToken))
        {
            await Console.Out.WriteLineAsync(
                $"There is no account yet. Reading needs none; to import and to make accounts, open {address}{Addresses.SetupWith(setup.Token)}"
            );
        }
        else if (options.Value.Recover is { Length: > 0 } name)
        {
            await using var scope = scopes.CreateAsyncScope();
            var link = await scope.ServiceProvider.GetRequiredService<AccountService>().RecoverAsync(name);
            await Console.Out.WriteLineAsync(
                link is null
                    ? $"There is no account {name} to recover (Accounts:Recover)."
                    : $"To set a new password for {name}, open {address}{link} and start again without Accounts:Recover."
            );
        }
    }

    private async Task ImportEndedAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = progress.Subscribe(snapshot =>
        {
            if (snapshot is { State: not null, IsRunning: false })
            {
                ended.TrySetResult();
            }
        });
        if (progress.Current is not { State: not null, IsRunning: false })
        {
            await ended.Task.WaitAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Briefing is at {Address}/ (Ctrl+C stops it).")]
    private partial void LogListening(string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} briefings; the first is {Address}")]
    private partial void LogBriefings(int count, string address);
}
