using System.Diagnostics;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Mentions.Names;
using Briefing.Analysis.Mentions.Names.Training;
using Briefing.Analysis.Tagging;

namespace Briefing.Benchmarks.Names;

/// <summary>Measures how well and how fast the tagger of names reads.</summary>
internal static class NameBenchmark
{
    private const int Rounds = 7;

    /// <summary>Runs <c>CORPORA</c> (the shipped model) or <c>CORPORA FILE</c> (a model that <c>briefing train names</c> wrote).</summary>
    public static int Run(string[] args)
    {
        if (args.Length is 0 or > 2)
        {
            Console.Error.WriteLine("Usage: names CORPORA [MODEL]");
            return 2;
        }

        var tagger = new Tagger(TaggerModel.Default);
        var model = args.Length == 2 ? Read(args[1]) : NameModel.Default;
        Measure(args[0], tagger, new NameTagger(model));
        return 0;
    }

    private static NameModel Read(string file)
    {
        using var stream = File.OpenRead(file);
        return NameModel.Read(stream);
    }

    private static void Measure(string folder, Tagger tagger, NameTagger names)
    {
        var table = new Table("corpus", "type", "names", "P", "R", "F1");
        foreach (var corpus in NameCorpora.Development)
        {
            var documents = NameCorpora.Read(folder, corpus);
            var all = default(Score);
            foreach (var (type, score) in NameEvaluator.Evaluate(documents, tagger, names))
            {
                Add(table, corpus, type.ToString(), score);
                all += score;
            }

            Add(table, corpus, "all", all);
        }

        table.Print();
        var texts = NameCorpora
            .Read(folder, NameCorpora.Development[0])
            .ConvertAll(document => NamedText.Of(document, tagger).Text);
        var tokens = texts.Sum(text => text.Tokens.Length);
        var speeds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            texts.ForEach(text => names.Tag(text));
            speeds.Add(tokens / clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"Tokens a second on one thread: {Samples.Range(speeds, "N0")}");
    }

    private static void Add(Table table, string corpus, string type, Score score) =>
        table.Add(
            corpus,
            type,
            score.Gold,
            (score.Precision * 100).ToString("F1", null),
            (score.Recall * 100).ToString("F1", null),
            (score.F1 * 100).ToString("F1", null)
        );
}
