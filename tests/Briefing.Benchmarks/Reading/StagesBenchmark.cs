using System.Diagnostics;
using System.Text.Json;
using Briefing.Analysis;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Benchmarks.Reading;

/// <summary>Words per second up to each stage of the reading, on one thread, in alternating rounds.</summary>
internal static class StagesBenchmark
{
    private const int Rounds = 7;
    private const int MostTexts = 60;

    /// <summary>Reads the seeds, or the texts of a corpus with an object a line.</summary>
    public static int Run(string[] args)
    {
        var texts = args.Length > 0 ? Corpus(args[0]) : Seeds();
        var rules = new AttributionExtractor();
        var both = new AttributionExtractor(LearnedAttributionReader.Default);
        (string Name, Action<string> Read)[] stages =
        [
            ("tokens, sentences, tags, lemmas", text => TextAnalyzer.Default.Analyze(text)),
            ("attributions by rules alone", text => rules.Extract(TextAnalyzer.Default.Analyze(text))),
            ("attributions, network and rules", text => both.Extract(TextAnalyzer.Default.Analyze(text))),
            ("whole reading", text => AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated)),
        ];
        var words = texts
            .SelectMany(text => TextAnalyzer.Default.Analyze(text).Tokens)
            .Count(token => token.Kind is TokenKind.Word or TokenKind.Number);
        var speeds = stages.Select(_ => new List<double>()).ToArray();
        for (var round = -2; round < Rounds; round++)
        {
            for (var stage = 0; stage < stages.Length; stage++)
            {
                var clock = Stopwatch.StartNew();
                texts.ForEach(stages[stage].Read);
                if (round >= 0)
                {
                    speeds[stage].Add(words / clock.Elapsed.TotalSeconds);
                }
            }
        }

        var table = new Table(
            $"text in, up to ({words:N0} words)",
            "words/s on one thread",
            "share of tagging's speed"
        );
        for (var stage = 0; stage < stages.Length; stage++)
        {
            table.Add(
                stages[stage].Name,
                Samples.Range(speeds[stage], "N0"),
                Samples.Range([.. speeds[stage].Zip(speeds[0], (own, tags) => own / tags)], "0.00")
            );
        }

        table.Print();
        return 0;
    }

    private static List<string> Seeds() =>
        [
            .. Enumerable
                .Repeat(Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "seeds"), "*.txt"), 20)
                .SelectMany(files => files)
                .Select(File.ReadAllText),
        ];

    private static List<string> Corpus(string path) =>
        [
            .. File.ReadLines(path)
                .Take(MostTexts)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!),
        ];
}
