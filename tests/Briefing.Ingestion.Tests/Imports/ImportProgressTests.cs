using Briefing.Ingestion.Imports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Ingestion.Tests.Imports;

public sealed class ImportProgressTests
{
    private readonly ImportProgress _progress = new(NullLogger<ImportProgress>.Instance);

    [Fact]
    public void Listener_hears_every_change_until_it_is_disposed()
    {
        var heard = new List<int>();
        var subscription = _progress.Subscribe(snapshot => heard.Add(snapshot.Total));
        _progress.Update(snapshot => snapshot with { Total = 1 });
        _progress.Update(snapshot => snapshot with { Total = 2 });
        subscription.Dispose();
        subscription.Dispose();
        _progress.Update(snapshot => snapshot with { Total = 3 });
        Assert.Equal([1, 2], heard);
        Assert.Equal(3, _progress.Current.Total);
    }

    [Fact]
    public void Listener_that_fails_stops_nobody()
    {
        var heard = 0;
        using var bad = _progress.Subscribe(_ => throw new InvalidOperationException("A circuit is gone."));
        using var good = _progress.Subscribe(_ => heard++);
        _progress.Update(snapshot => snapshot with { Total = 1 });
        Assert.Equal(1, heard);
    }
}
