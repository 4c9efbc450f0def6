using Briefing.Ingestion.Imports;
using Briefing.Store.Reading;

namespace Briefing.Cli.Import;

/// <summary>Prints failures as they come, and on a terminal a line of progress that writes itself over.</summary>
internal sealed class ProgressPrinter : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IDisposable _subscription;
    private readonly bool _verbose;
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private ImportItemInfo? _last;
    private int _width;

    /// <summary>Starts printing.</summary>
    public ProgressPrinter(ImportProgress progress, bool verbose)
    {
        _verbose = verbose;
        _subscription = progress.Subscribe(Print);
    }

    /// <summary>Ends the line of progress.</summary>
    public void Finish()
    {
        Dispose();
        lock (_lock)
        {
            Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _subscription.Dispose();

    private void Print(ImportSnapshot snapshot)
    {
        lock (_lock)
        {
            if (snapshot.LastItem is { } item && !ReferenceEquals(item, _last))
            {
                _last = item;
                if (item.Outcome is ImportOutcome.Failed)
                {
                    Clear();
                    Console.Error.WriteLine($"briefing: {item.SeedName}: {item.Detail}");
                }
                else if (_verbose)
                {
                    Clear();
                    Console.Error.WriteLine(
                        $"{item.Outcome.ToString().ToLowerInvariant()} {item.SeedName}{(item.Detail is null ? "" : $": {item.Detail}")}"
                    );
                }
            }

            if (_isTerminal && snapshot.IsRunning && snapshot.Total > 0)
            {
                var line = $"{snapshot.Done}/{snapshot.Total} {snapshot.LastItem?.SeedName}";
                line = line.Length > 78 ? line[..78] : line;
                Console.Error.Write($"\r{line.PadRight(_width)}");
                _width = line.Length;
            }
        }
    }

    private void Clear()
    {
        if (_width > 0)
        {
            Console.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }
}
