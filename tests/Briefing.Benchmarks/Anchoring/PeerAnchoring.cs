using System.Diagnostics;
using System.Text.Json;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>Runs the anchoring of Hypothes.is, see <c>peer.js</c>, on the same cases.</summary>
internal static class PeerAnchoring
{
    private const int Context = 32;

    /// <summary>Where it places each quote of each case, and the seconds it takes.</summary>
    /// <param name="folder">The folder into which <c>package.json</c> was installed.</param>
    /// <param name="cases">The cases.</param>
    /// <exception cref="InvalidOperationException">Node fails; its own words have been printed.</exception>
    public static (List<List<int[]?>> Places, double Seconds) Run(string folder, IEnumerable<AnchoringCase> cases)
    {
        using var scratch = new TemporaryFolder();
        var (input, output) = (Path.Combine(scratch.Path, "cases.json"), Path.Combine(scratch.Path, "places.json"));
        File.WriteAllText(
            input,
            JsonSerializer.Serialize(
                cases.Select(anchoring => new
                {
                    text = anchoring.New,
                    quotes = anchoring.Quotes.Select(quote => new
                    {
                        exact = anchoring.Old[quote.Start..quote.End],
                        prefix = anchoring.Old[Math.Max(0, quote.Start - Context)..quote.Start],
                        suffix = anchoring.Old[quote.End..Math.Min(anchoring.Old.Length, quote.End + Context)],
                        start = quote.Start,
                    }),
                })
            )
        );
        var script = Path.Combine(folder, "peer.js");
        File.Copy(
            Path.Combine(WorkingTree.Root, "tests/Briefing.Benchmarks/Anchoring/peer.js"),
            script,
            overwrite: true
        );
        using var node = Process.Start(
            new ProcessStartInfo("node", [script, input, output]) { UseShellExecute = false }
        )!;
        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException($"node ended with {node.ExitCode}.");
        }

        using var result = JsonDocument.Parse(File.ReadAllText(output));
        return (
            result.RootElement.GetProperty("places").Deserialize<List<List<int[]?>>>()!,
            result.RootElement.GetProperty("seconds").GetDouble()
        );
    }
}
