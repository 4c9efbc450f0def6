using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Training;

namespace Briefing.Analysis.Tests.Training;

public sealed class AttributionTrainerTests
{
    private static readonly AttributionTrainingOptions s_options = new()
    {
        Teachers = 1,
        TeacherEpochs = 30,
        Epochs = 40,
        Hidden = 16,
        Layers = 2,
        MinimumFrequency = 1,
        BatchTokens = 40,
    };

    private static readonly Lazy<AttributionModel> s_model = new(() => Train(s_options));

    [Fact]
    public void Trained_model_reads_what_it_was_shown()
    {
        var reader = new LearnedAttributionReader(s_model.Value);
        var scores = new AttributionScores();

        foreach (var text in LearnedTexts.Annotated)
        {
            var found = reader
                .Detect(text.Text, [], CancellationToken.None)
                .Found.Select(attribution => new AnnotatedAttribution(
                    attribution.Source,
                    attribution.Cue,
                    attribution.Content
                ))
                .ToList();
            scores = scores.Add(AttributionScorer.Score(text.Text.Text, text.Attributions, found));
        }

        Assert.True(scores.EndToEnd.F1 > 0.9, $"end to end {scores.EndToEnd.F1}");
    }

    [Fact]
    public void Same_texts_and_options_give_the_same_bytes()
    {
        var options = s_options with { TeacherEpochs = 2, Epochs = 2 };

        Assert.Equal(Bytes(Train(options)), Bytes(Train(options)));
    }

    [Fact]
    public void Another_seed_gives_another_model()
    {
        var options = s_options with { TeacherEpochs = 1, Epochs = 1 };

        Assert.NotEqual(Bytes(Train(options)), Bytes(Train(options with { Seed = 2 })));
    }

    [Fact]
    public void Model_survives_writing_and_reading()
    {
        var bytes = Bytes(s_model.Value);
        var again = AttributionModel.Read(new MemoryStream(bytes));
        var text = LearnedTexts.Annotated[0].Text;

        Assert.Equal(bytes, Bytes(again));
        Assert.Equal(
            new LearnedAttributionReader(again).Detect(text, [], CancellationToken.None).Found.Count,
            new LearnedAttributionReader(s_model.Value).Detect(text, [], CancellationToken.None).Found.Count
        );
    }

    [Fact]
    public void Reading_something_else_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => AttributionModel.Read(new MemoryStream(new byte[64])));
        Assert.Throws<EndOfStreamException>(() =>
            AttributionModel.Read(new MemoryStream(Bytes(s_model.Value)[..5000]))
        );
    }

    [Fact]
    public void Training_without_annotated_texts_is_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            new AttributionTrainer(s_options).Train([], [], [], CancellationToken.None)
        );
    }

    [Fact]
    public void Cancelled_training_stops()
    {
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new AttributionTrainer(s_options).Train(
                LearnedTexts.Annotated,
                [],
                [],
                new CancellationToken(canceled: true)
            )
        );
    }

    private static AttributionModel Train(AttributionTrainingOptions options) =>
        new AttributionTrainer(options).Train(
            LearnedTexts.Annotated,
            LearnedTexts.Unlabelled,
            [new WordVector("said", [0.5f, -1]), new WordVector("wrote", [0.4f, -0.9f])],
            CancellationToken.None
        );

    private static byte[] Bytes(AttributionModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
