namespace Briefing.Store.Tests.Databases;

/// <summary>Tests that run on each database: a class derives once for SQLite and once for PostgreSQL.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private TestStore? _store;

    internal TestStore Store => _store ?? throw new InvalidOperationException("The store is not there yet.");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract Task<TestStore> CreateAsync();
}
