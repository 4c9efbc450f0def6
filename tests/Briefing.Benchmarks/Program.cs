using Briefing.Benchmarks.Anchoring;
using Briefing.Benchmarks.Browser;
using Briefing.Benchmarks.Comparison;
using Briefing.Benchmarks.Kills;
using Briefing.Benchmarks.Load;
using Briefing.Benchmarks.Names;
using Briefing.Benchmarks.Reading;
using Briefing.Benchmarks.Search;
using Briefing.Benchmarks.Store;
using Briefing.Benchmarks.Web;

// Each verb prints one Markdown table; see tests/Briefing.Benchmarks/README.md.
switch (args)
{
    case ["reading", .. var rest]:
        return ReadingBenchmark.Run(rest);
    case ["stages", .. var rest]:
        return StagesBenchmark.Run(rest);
    case ["comparison", .. var rest]:
        return ComparisonBenchmark.Run(rest);
    case ["names", .. var rest]:
        return NameBenchmark.Run(rest);
    case ["anchoring", .. var rest]:
        return AnchoringBenchmark.Run(rest);
    case ["store", .. var rest]:
        return await StoreBenchmark.RunAsync(rest);
    case ["kill", .. var rest]:
        return await KillBenchmark.RunAsync(rest);
    case ["browser"]:
        return await BrowserBenchmark.RunAsync();
    case ["search", .. var rest]:
        return await SearchBenchmark.RunAsync(rest);
    case ["load", .. var rest]:
        return await LoadBenchmark.RunAsync(rest);
    case [EmptyServer.Verb, var address]:
        return await EmptyServer.RunAsync(address);
    case ["web", .. var rest]:
        return await PageBenchmark.RunAsync(rest);
    default:
        await Console.Error.WriteLineAsync(
            """
            Usage: dotnet run -c Release --project tests/Briefing.Benchmarks -- VERB

              reading     words read per second: by length, on one and two threads
              stages      words read per second up to each stage, on the seeds or a corpus [FILE.jsonl]
              comparison  what one more article costs among 1,000, 10,000 and 100,000 others [sizes]
              names       names found, by type and corpus; with a file name, by that model
              anchoring   annotations on edited texts that find their place; beside Hypothes.is's with --peer FOLDER
              kill        imports killed at random moments: is everything there, is nothing applied by half [kills] [sqlite|postgres]
              store       rows written per second, as a share of raw prepared statements [PostgreSQL connection string]
              search      search over 100,000 articles and a million claims, against the bare index [FILE.db] [PostgreSQL connection string]
              load        editors at work: from a note saved to a note seen; memory of circuits against empty ones [editors] [minutes] [PostgreSQL connection string]
              web         server CPU of pages rendered anew against an empty page, kept pages against a file [requests]
              browser     largest paint against the same page as a file; an article of a thousand claims, scrolled
            """
        );
        return 2;
}
