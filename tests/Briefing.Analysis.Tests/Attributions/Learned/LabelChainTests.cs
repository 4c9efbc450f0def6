using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Tests.Attributions.Learned;

public sealed class LabelChainTests
{
    private const int Labels = 3;
    private const int Length = 5;

    private static readonly float[] s_transitions = [0.3f, -1, 0.5f, 0, 0.2f, -0.7f, -10_000, 0.9f, 0.1f];
    private static readonly float[] s_starts = [0.1f, -0.4f, -10_000];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Best_sequence_and_marginals_agree_with_trying_every_sequence(int seed)
    {
        var scores = Scores(seed);
        var chain = new LabelChain(Labels);
        chain.Load(s_transitions, s_starts);
        var all = Sequences().Select(sequence => (sequence, Score: chain.ScoreOf(scores, sequence))).ToList();
        var total = all.Sum(item => Math.Exp(item.Score));
        var best = new byte[Length];

        chain.Best(scores, best);
        var marginals = (float[])scores.Clone();
        var pairs = new float[Labels * Labels];
        var logTotal = chain.Marginals(marginals, Length, pairs);

        Assert.Equal(all.MaxBy(item => item.Score).sequence, best);
        Assert.Equal(Math.Log(total), logTotal, 1e-4);
        for (var token = 0; token < Length; token++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var expected =
                    all.Where(item => item.sequence[token] == label).Sum(item => Math.Exp(item.Score)) / total;
                Assert.Equal(expected, marginals[(token * PackedMatrix.PanelWidth) + label], 1e-4);
            }
        }

        Assert.Equal(Length - 1, pairs.Sum(), 1e-3);
    }

    [Fact]
    public void Forbidden_transitions_and_starts_are_never_taken()
    {
        var chain = new LabelChain(RoleLabel.Count);
        var transitions = new float[RoleLabel.Count * RoleLabel.Count];
        var starts = new float[RoleLabel.Count];
        for (byte label = 0; label < RoleLabel.Count; label++)
        {
            starts[label] = RoleLabel.IsInside(label) ? -10_000 : 0;
            for (byte next = 0; next < RoleLabel.Count; next++)
            {
                transitions[(label * RoleLabel.Count) + next] = RoleLabel.CanFollow(label, next) ? 0 : -10_000;
            }
        }

        chain.Load(transitions, starts);
        var random = new Random(7);
        var scores = Enumerable
            .Range(0, 200 * PackedMatrix.PanelWidth)
            .Select(_ => (random.NextSingle() - 0.5f) * 20)
            .ToArray();
        var labels = new byte[200];

        chain.Best(scores, labels);

        Assert.False(RoleLabel.IsInside(labels[0]));
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(RoleLabel.CanFollow(pair.First, pair.Second)));
    }

    private static float[] Scores(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Length * PackedMatrix.PanelWidth).Select(_ => (random.NextSingle() * 4) - 2)];
    }

    private static IEnumerable<byte[]> Sequences()
    {
        for (var number = 0; number < Math.Pow(Labels, Length); number++)
        {
            var rest = number;
            var sequence = new byte[Length];
            for (var token = 0; token < Length; token++)
            {
                sequence[token] = (byte)(rest % Labels);
                rest /= Labels;
            }

            yield return sequence;
        }
    }
}
