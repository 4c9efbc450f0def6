using System.Diagnostics;
using System.Globalization;
using Briefing.Analysis.Text;
using Briefing.Ingestion.Anchoring;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>What becomes of annotations when texts are edited, with known truth, beside another way of anchoring.</summary>
internal static class AnchoringBenchmark
{
    private const int Annotations = 10_000;

    /// <summary>Follows the annotations and prints how many are right.</summary>
    /// <param name="args">Pairs: <c>--peer FOLDER</c>, <c>--texts FILE.jsonl</c>, <c>--seed N</c>, <c>--show N</c> of the wrong ones, and with <c>--missed true</c> of those that found no place.</param>
    public static int Run(string[] args)
    {
        var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var seed = int.Parse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
        var show = int.Parse(options.GetValueOrDefault("--show", "0"), CultureInfo.InvariantCulture);
        var showsMissed = options.ContainsKey("--missed");
        var cases = new AnchoringCases(seed, options.GetValueOrDefault("--texts")).Make(Annotations).ToList();
        var table = new Table("passages", "count", "right", "ends wrong", "elsewhere", "ambiguous", "orphan");
        var own = new AnchoringTally("Briefing");
        var clock = Stopwatch.StartNew();
        var fates = cases.ConvertAll(anchoring =>
        {
            var matcher = new AnchorMatcher(anchoring.Old, anchoring.New);
            return anchoring.Quotes.Select(matcher.Follow).ToList();
        });
        var seconds = clock.Elapsed.TotalSeconds;
        for (var number = 0; number < cases.Count; number++)
        {
            for (var quote = 0; quote < fates[number].Count; quote++)
            {
                var truth = AnchoringTruth.Of(cases[number], cases[number].Quotes[quote]);
                var fate = fates[number][quote];
                own.Add(truth, fate.Span, fate.State == AnchorState.Ambiguous);
                var isShown = fate.Span is { } span
                    ? !truth.IsRight(span)
                    : showsMissed && truth.Kind == PassageKind.Kept;
                if (isShown && show-- > 0)
                {
                    Show(cases[number], cases[number].Quotes[quote], fate.Span ?? truth.Kept, truth);
                }
            }
        }

        own.AddTo(table);
        var peerSeconds = 0d;
        if (options.TryGetValue("--peer", out var folder))
        {
            (var places, peerSeconds) = PeerAnchoring.Run(folder, cases);
            var peer = new AnchoringTally("Hypothes.is");
            for (var number = 0; number < cases.Count; number++)
            {
                for (var quote = 0; quote < places[number].Count; quote++)
                {
                    var truth = AnchoringTruth.Of(cases[number], cases[number].Quotes[quote]);
                    var place = places[number][quote] is [var start, var end]
                        ? new TextSpan(start, end)
                        : (TextSpan?)null;
                    peer.Add(truth, place, isAmbiguous: false);
                }
            }

            peer.AddTo(table);
        }

        table.Print();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Seconds: Briefing {seconds:0.0}, Hypothes.is {peerSeconds:0.0}."
            )
        );
        return 0;
    }

    private static void Show(AnchoringCase anchoring, TextSpan quote, TextSpan place, AnchoringTruth truth) =>
        Console.WriteLine($"{truth}\n  was: {Around(anchoring.Old, quote)}\n  now: {Around(anchoring.New, place)}\n");

    private static string Around(string text, TextSpan span) =>
        (
            text[Math.Max(0, span.Start - 60)..span.Start]
            + "["
            + text[span.Start..span.End]
            + "]"
            + text[span.End..Math.Min(text.Length, span.End + 60)]
        ).ReplaceLineEndings("/");
}
