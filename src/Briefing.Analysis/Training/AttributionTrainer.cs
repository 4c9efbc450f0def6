using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Training;

/// <summary>
/// Trains the model that reads attributions. Teachers learn from the annotated texts, label texts that nobody annotated,
/// and the model that is kept learns from both. The same inputs and options give the same bytes, on any number of threads.
/// </summary>
/// <param name="options">Sizes and course.</param>
/// <param name="progress">Hears of every epoch, or <see langword="null"/>.</param>
public sealed class AttributionTrainer(AttributionTrainingOptions options, IProgress<TrainingProgress>? progress = null)
{
    // Each teacher leaves out a tenth of the texts, on which the confidence is fitted.
    private const int Folds = 10;
    private const int SingleQuoted = 7;

    /// <summary>Trains a model.</summary>
    /// <param name="annotated">Texts with their attributions.</param>
    /// <param name="unlabelled">Texts that nobody annotated; may be empty.</param>
    /// <param name="vectors">Word vectors, frequent words first; may be empty.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="ArgumentException">There is no annotated text.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public AttributionModel Train(
        IReadOnlyList<AnnotatedText> annotated,
        IReadOnlyList<AnalyzedText> unlabelled,
        IEnumerable<WordVector> vectors,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(unlabelled);
        ArgumentNullException.ThrowIfNull(vectors);
        if (annotated.Count == 0)
        {
            throw new ArgumentException("A model needs at least one annotated text.", nameof(annotated));
        }

        var builder = new VocabularyBuilder();
        foreach (var text in annotated)
        {
            builder.Count(text.Text);
        }

        var (vocabulary, table) = builder.Build(options.MinimumFrequency, vectors, options.Vectors);
        var shape = new NetworkShape(
            FeatureEncoder.TableSizes(builder.Rows),
            table.Width,
            options.Hidden,
            options.Layers,
            options.Window,
            RoleLabel.Count
        );
        var encoder = new FeatureEncoder(vocabulary);
        var folded = Folded(annotated).Select(text => (Text: Prepare(encoder, text.Text), text.Fold)).ToList();
        var gold = folded.ConvertAll(text => text.Text);
        var linker = TrainLinker(gold);
        var silver = unlabelled
            .Select(text => new TrainingText { Text = text, Encoded = Encode(encoder, text) })
            .ToList();
        var fitter = new ConfidenceFitter();
        for (var teacher = 0; teacher < options.Teachers; teacher++)
        {
            var network = NetworkInitializer.Create(shape, table, Seed(teacher + 1));
            var seen = folded.FindAll(text => text.Fold != teacher % Folds).ConvertAll(text => text.Text);
            network = TrainNetwork(
                $"teacher {teacher + 1}",
                network,
                seen,
                options.TeacherEpochs,
                Seed(teacher + 1),
                cancellationToken
            );
            var model = new AttributionModel(vocabulary, network, linker, ConfidenceScale.Unfitted);
            Fit(fitter, model, annotated.Where((_, index) => index % Folds == teacher % Folds), cancellationToken);
            Teach(model.Network, silver, cancellationToken);
        }

        var student = NetworkInitializer.Create(shape, table, Seed(0));
        List<TrainingText> all = options.Teachers == 0 ? gold : [.. gold, .. silver];
        student = TrainNetwork("model", student, all, options.Epochs, Seed(0), cancellationToken);
        return new AttributionModel(vocabulary, student, linker, fitter.Fit());
    }

    // The texts and, of one in so many, a copy with single quotation marks, which the American press hardly ever has.
    private static IEnumerable<(AnnotatedText Text, int Fold)> Folded(IReadOnlyList<AnnotatedText> annotated)
    {
        for (var index = 0; index < annotated.Count; index++)
        {
            yield return (annotated[index], index % Folds);
            if (index % SingleQuoted == 0 && SingleQuotes.Of(annotated[index]) is { } copy)
            {
                yield return (copy, index % Folds);
            }
        }
    }

    private ulong Seed(int network) => (options.Seed * 1000) + (ulong)network;

    private TaggingNetwork TrainNetwork(
        string stage,
        TaggingNetwork network,
        List<TrainingText> texts,
        int epochs,
        ulong seed,
        CancellationToken cancellationToken
    )
    {
        var examples = texts.SelectMany(text => text.Examples()).ToArray();
        var trainer = new NetworkTrainer(
            network,
            new TrainingOptions
            {
                Epochs = epochs,
                Seed = seed,
                BatchTokens = options.BatchTokens,
            }
        );
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var loss = trainer.RunEpoch(examples, epoch, cancellationToken);
            progress?.Report(new TrainingProgress(stage, epoch + 1, epochs, loss));
        }

        return new TaggingNetwork(network.Shape, network.Vectors, trainer.Averaged);
    }

    private void Teach(TaggingNetwork teacher, List<TrainingText> texts, CancellationToken cancellationToken)
    {
        var share = 1f / options.Teachers;
        Parallel.ForEach(
            texts,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new ReadingMemory(teacher),
            (text, _, memory) =>
            {
                text.Targets ??= new float[text.Encoded.Count * RoleLabel.Count];
                memory.AddProbabilities(text.Encoded, share, text.Targets);
                return memory;
            },
            _ => { }
        );
    }

    private static void Fit(
        ConfidenceFitter fitter,
        AttributionModel model,
        IEnumerable<AnnotatedText> texts,
        CancellationToken cancellationToken
    )
    {
        var reader = new LearnedAttributionReader(model);
        foreach (var text in texts)
        {
            var proposals = AttributionExtractor.Propose(text.Text, cancellationToken);
            foreach (var (attribution, evidence) in reader.Weigh(text.Text, proposals, cancellationToken))
            {
                fitter.Add(evidence, IsRight(text, attribution));
            }
        }
    }

    private static bool IsRight(AnnotatedText text, OutermostAttribution found)
    {
        var predicted = new AnnotatedAttribution(found.Source, found.Cue, found.Content);
        return AttributionScorer.Score(text.Text.Text, text.Attributions, [predicted]).EndToEnd.RightPredicted > 0;
    }

    private static TrainingText Prepare(FeatureEncoder encoder, AnnotatedText text)
    {
        var owners = new List<int>?[text.Text.Tokens.Length];
        return new TrainingText
        {
            Text = text.Text,
            Encoded = Encode(encoder, text.Text),
            Labels = GoldLabels.Of(text.Text, text.Attributions, owners),
            Owners = owners,
        };
    }

    private static EncodedText Encode(FeatureEncoder encoder, AnalyzedText text)
    {
        var encoded = new EncodedText();
        encoder.Encode(text, encoded);
        return encoded;
    }

    private static SegmentLinker TrainLinker(List<TrainingText> texts)
    {
        var trainer = new LinkerTrainer();
        for (var epoch = 0; epoch < 4; epoch++)
        {
            foreach (var text in texts)
            {
                foreach (var segments in text.Paragraphs())
                {
                    trainer.Learn(
                        text.Text,
                        segments,
                        segments.ConvertAll(s => text.Owners[s.First]!.ToHashSet()),
                        0.1f
                    );
                }
            }
        }

        return trainer.Averaged;
    }
}
