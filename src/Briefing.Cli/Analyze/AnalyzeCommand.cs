using System.CommandLine;
using System.Threading.Channels;
using Briefing.Analysis;

namespace Briefing.Cli.Analyze;

/// <summary><c>briefing analyze</c>.</summary>
internal static class AnalyzeCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "analyze";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples = """
        Each document is one line of JSON, in the order of the arguments. Offsets are Unicode code points, end exclusive.
        After several documents a last line tells what links them ("schema": "briefing-comparison/1"): the same claims and how
        many origins they have, conflicts, what changed between a report and its relay, copies.

        Examples:
          briefing analyze article.txt                           the whole reading
          briefing analyze seeds more.md --no-text               a folder and a file, without their texts
          cat article.txt | briefing analyze -                   standard input; its document is named "stdin"
          briefing analyze corpus.jsonl.gz --format attributions an object a line with "doc" and "text"

        Exit codes:
          0    every document was read
          1    some were not; standard error says which and why, the others are printed
          2    the command line is wrong
          130  stopped by an interrupt

        """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "Files to read: text or Markdown; .jsonl and .jsonl.gz corpora; a folder for the articles in it; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            // The parser takes what looks like an option and is none for a file.
            foreach (var token in result.Tokens.Where(token => IsStrayOption(token.Value)))
            {
                result.AddError($"Unrecognized option '{token.Value}'. A file of that name is './{token.Value}'.");
            }
        });
        var format = new Option<string>("--format")
        {
            Description = "json: the whole reading. attributions: source, cue and content alone.",
            HelpName = "json|attributions",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json", "attributions");
        var noText = new Option<bool>("--no-text") { Description = "Leave the text out of the JSON." };
        var command = new Command(
            Name,
            "Read articles and print what is claimed, who says so and what to be careful of."
        )
        {
            files,
            format,
            noText,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var analyzer = new DocumentAnalyzer(
                    AnalysisPipeline.Default,
                    result.GetValue(format) == "attributions" ? OutputFormat.Attributions : OutputFormat.Json,
                    !result.GetValue(noText)
                );
                return RunAsync(analyzer, result.GetValue(files)!, cancellationToken);
            }
        );
        return command;
    }

    private static bool IsStrayOption(string value) => value.StartsWith('-') && value != InputReader.StandardInput;

    private static async Task<int> RunAsync(
        DocumentAnalyzer analyzer,
        IReadOnlyList<string> files,
        CancellationToken cancellationToken
    )
    {
        await using var standardInput = Console.OpenStandardInput();
        await using var standardOutput = Console.OpenStandardOutput();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Documents are analysed side by side and printed in their order; the bound keeps memory in check.
        var outputs = Channel.CreateBounded<Task<AnalysisOutput>>(Environment.ProcessorCount);
        var reading = AnalyzeAllAsync(
            analyzer,
            InputReader.ReadAsync(files, standardInput, stop.Token),
            outputs.Writer,
            stop.Token
        );
        try
        {
            var exitCode = ExitCodes.Success;
            var comparison = new ComparisonPrinter();
            await foreach (var pending in outputs.Reader.ReadAllAsync(cancellationToken))
            {
                var output = await pending;
                await PrintAsync(output, standardOutput, cancellationToken);
                comparison.Add(output.Comparable);
                exitCode = output.Problem is null ? exitCode : ExitCodes.InputFailed;
            }

            await comparison.PrintAsync(standardOutput, cancellationToken);
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
        catch (IOException exception)
        {
            // Whoever read our output went away; there is nobody left to print for.
            await Console.Error.WriteLineAsync($"briefing: cannot write to standard output: {exception.Message}");
            return ExitCodes.InputFailed;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task AnalyzeAllAsync(
        DocumentAnalyzer analyzer,
        IAsyncEnumerable<AnalysisInput> inputs,
        ChannelWriter<Task<AnalysisOutput>> outputs,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (var input in inputs.WithCancellation(cancellationToken))
            {
                await outputs.WriteAsync(
                    Task.Run(() => analyzer.Analyze(input, cancellationToken), cancellationToken),
                    cancellationToken
                );
            }

            outputs.Complete();
        }
        catch (Exception exception)
        {
            // Whoever reads the channel meets it there.
            outputs.Complete(exception);
        }
    }

    private static async Task PrintAsync(
        AnalysisOutput output,
        Stream standardOutput,
        CancellationToken cancellationToken
    )
    {
        if (output.Problem is not null)
        {
            await Console.Error.WriteLineAsync($"briefing: {output.Origin}: {output.Problem}");
            return;
        }

        foreach (var note in output.Notes)
        {
            await Console.Error.WriteLineAsync($"briefing: {output.Origin}: note: {note}");
        }

        await standardOutput.WriteAsync(output.Line, cancellationToken);
        await standardOutput.FlushAsync(cancellationToken);
    }
}
