using Briefing.Analysis.Tagging;
using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Tests.Tagging.Training;

public sealed class TaggerTrainerTests
{
    private static readonly TaggerTrainingOptions s_options = new()
    {
        Epochs = 6,
        FewestTags = 1,
        FewestUpdates = 1,
        ChangedSentences = 0,
    };

    private static readonly TaggedSentence[] s_sentences =
    [
        .. Enumerable.Repeat(Sentence("the/DET/DT dog/NOUN/NN barks/VERB/VBZ ././."), 4),
        .. Enumerable.Repeat(Sentence("dogs/NOUN/NNS bark/VERB/VBP ././."), 4),
        .. Enumerable.Repeat(Sentence("the/DET/DT bark/NOUN/NN fell/VERB/VBD ././."), 4),
    ];

    [Fact]
    public void Training_learns_tags_from_context()
    {
        var tagger = new Tagger(Train());

        Assert.Equal(PennTag.NN, tagger.Tag(["the", "bark", "fell", "."])[1].Penn);
        Assert.Equal(PennTag.VBP, tagger.Tag(["dogs", "bark", "."])[1].Penn);
    }

    [Fact]
    public void Same_sentences_and_seed_give_the_same_bytes()
    {
        Assert.Equal(Bytes(Train()), Bytes(Train()));
    }

    [Fact]
    public void Model_survives_writing_and_reading()
    {
        var model = Train();
        var bytes = Bytes(model);

        Assert.Equal(bytes, Bytes(TaggerModel.Read(new MemoryStream(bytes))));
    }

    [Fact]
    public void Reading_something_else_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => TaggerModel.Read(new MemoryStream(new byte[64])));
        Assert.Throws<EndOfStreamException>(() =>
            TaggerModel.Read(new MemoryStream(Bytes(TaggerModel.Default)[..100]))
        );
    }

    [Fact]
    public void Cancelled_training_stops()
    {
        Assert.Throws<OperationCanceledException>(() =>
            TaggerTrainer.Train(s_sentences, [], s_options, null, new CancellationToken(canceled: true))
        );
    }

    private static TaggerModel Train() =>
        TaggerTrainer.Train(s_sentences, [], s_options, null, TestContext.Current.CancellationToken);

    private static byte[] Bytes(TaggerModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private static TaggedSentence Sentence(string marked) =>
        new(
            "",
            [
                .. marked
                    .Split(' ')
                    .Select(word => word.Split('/'))
                    .Select(cells => new TaggedWord(
                        cells[0],
                        cells[0],
                        new TagPair(TagNames.ParseUniversal(cells[1]), TagNames.ParsePenn(cells[2])),
                        true,
                        0
                    )),
            ]
        );
}
