using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;

namespace Briefing.Store.Tests.Databases;

/// <summary>Runs as tests start them.</summary>
internal static class Runs
{
    /// <summary>Asks for a run over a folder and takes it up.</summary>
    public static async Task<(long Id, ImportRunClaim Claim)> StartAsync(
        TestStore store,
        Caller caller,
        ImportRunKind kind = ImportRunKind.Folder
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var id = await store.RunWriter.QueueAsync(caller, new ImportOrder { Kind = kind, Folder = "seeds" }, cancel);
        var claim = await store.RunWriter.ClaimAsync(caller, id, "server", cancel);
        Assert.NotNull(claim);
        return (id, claim);
    }
}
