using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Training;

namespace Briefing.Analysis.Tests.Training;

public sealed class NetworkGradientTests
{
    private const float Step = 3e-3f;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Gradient_agrees_with_differences_of_the_loss(int window)
    {
        var (network, example) = Prepare(window, soft: false);
        var gradient = new NetworkGradient(network, new TrainingOptions());
        network.Pack(forTraining: true);
        gradient.Add(example, new DeterministicRandom(5));
        var exact = (float[])gradient.Values.Clone();
        var random = new Random(1);
        var shape = network.Shape;
        var places = Enumerable
            .Range(0, 60)
            .Select(_ => random.Next(shape.TableParameters, shape.Parameters - 60))
            .Concat(
                shape.Layers.SelectMany(l =>
                    Enumerable.Range(0, 20).Select(_ => l.Peepholes + random.Next(8 * l.Hidden))
                )
            )
            .Concat(Enumerable.Range(0, shape.TableParameters).Where(i => Math.Abs(exact[i]) > 0.05).Take(60))
            .Concat([shape.OutputBias, shape.Transitions, shape.Transitions + 1, shape.Starts]);

        foreach (var place in places)
        {
            var old = network.Parameters[place];
            var rise = LossAt(old + Step) - LossAt(old - Step);
            network.Parameters[place] = old;
            var estimate = rise / (2 * Step);
            Assert.InRange(Math.Abs(estimate - exact[place]) / (0.02 + Math.Abs(estimate)), 0, 0.05);

            double LossAt(float value)
            {
                network.Parameters[place] = value;
                network.Pack(forTraining: true);
                return gradient.Add(example, new DeterministicRandom(5));
            }
        }
    }

    [Fact]
    public void Targets_that_the_network_meets_give_no_loss()
    {
        var (network, example) = Prepare(1, soft: true);
        network.Pack(forTraining: true);
        new ReadingMemory(network).AddProbabilities(example.Text, 1, example.Targets);
        var options = new TrainingOptions
        {
            Dropout = 0,
            InputDropout = 0,
            VectorDropout = 0,
            TableDropout = new float[FeatureEncoder.Tables],
        };

        var loss = new NetworkGradient(network, options).Add(example, new DeterministicRandom(1));

        Assert.Equal(0, loss, 1e-4);
    }

    private static (TaggingNetwork Network, TrainingExample Example) Prepare(int window, bool soft)
    {
        var text = LearnedTexts.Annotated[1];
        var encoded = new EncodedText();
        new FeatureEncoder(new Vocabulary([])).Encode(text.Text, encoded);
        var owners = new List<int>?[encoded.Count];
        var prepared = new TrainingText
        {
            Text = text.Text,
            Encoded = encoded,
            Labels = GoldLabels.Of(text.Text, text.Attributions, owners),
            Targets = soft ? new float[encoded.Count * RoleLabel.Count] : null,
        };
        var vectors = WordVectors.Round(100, new float[100]);
        var shape = new NetworkShape(FeatureEncoder.TableSizes(1), 100, 32, 2, window, RoleLabel.Count);
        return (NetworkInitializer.Create(shape, vectors, 3), prepared.Examples().Single());
    }
}
