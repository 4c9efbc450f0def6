using Briefing.Store.Judgements;
using Briefing.Store.Providers;
using Briefing.Store.Writing;

namespace Briefing.Store;

/// <summary>Brings the database to the current schema.</summary>
public sealed class StoreMigrator
{
    private readonly IStoreProvider _provider;

    internal StoreMigrator(IStoreProvider provider) => _provider = provider;

    /// <summary>Creates the database where it is missing, migrates it, puts the search triggers back where they are missing, and brings what search finds to the current form.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        await _provider.MigrateAsync(db, cancellationToken).ConfigureAwait(false);
        await SearchRebuild.RunAsync(_provider, cancellationToken).ConfigureAwait(false);
        await DismissedFlags.RebuildAsync(_provider, cancellationToken).ConfigureAwait(false);
    }
}
