using Briefing.Analysis.Attributions.Learned;

namespace Briefing.Analysis.Training;

/// <summary>Trains a <see cref="TaggingNetwork"/>; the same inputs give the same bits on any number of threads.</summary>
internal sealed class NetworkTrainer
{
    private const int Shards = 2;
    private readonly TaggingNetwork _network;
    private readonly TrainingOptions _options;
    private readonly NetworkGradient[] _shards;
    private readonly float[] _mean;
    private readonly float[] _square;
    private int _updates;

    public NetworkTrainer(TaggingNetwork network, TrainingOptions options)
    {
        _network = network;
        _options = options;
        _shards = [.. Enumerable.Range(0, Shards).Select(_ => new NetworkGradient(network, options))];
        _mean = new float[network.Parameters.Length];
        _square = new float[network.Parameters.Length];
        Averaged = (float[])network.Parameters.Clone();
    }

    /// <summary>The running average of the parameters, which generalises better than their last values.</summary>
    public float[] Averaged { get; }

    public double Progress { get; set; }

    /// <summary>Runs one epoch.</summary>
    /// <returns>The mean loss of a token.</returns>
    public double RunEpoch(TrainingExample[] examples, int epoch, CancellationToken cancellationToken)
    {
        var random = new DeterministicRandom((_options.Seed * 1000) + (ulong)epoch);
        var order = (TrainingExample[])examples.Clone();
        random.Shuffle<TrainingExample>(order);
        double loss = 0;
        long tokens = 0;
        var total = order.Sum(example => (long)(example.End - example.First));
        for (var first = 0; first < order.Length; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = first;
            var size = 0;
            while (end < order.Length && size < _options.BatchTokens)
            {
                size += order[end].End - order[end].First;
                end++;
            }

            _network.Pack(forTraining: true);
            var losses = new double[Shards];
            var seed = random.Next();
            var batch = first;
            Parallel.For(
                0,
                Shards,
                shard =>
                {
                    Array.Clear(_shards[shard].Values);
                    for (var index = batch + shard; index < end; index += Shards)
                    {
                        losses[shard] += _shards[shard]
                            .Add(order[index], new DeterministicRandom(((ulong)seed << 20) + (ulong)index));
                    }
                }
            );
            loss += losses.Sum();
            tokens += size;
            Update(size, (epoch + ((double)tokens / total)) / _options.Epochs);
            first = end;
        }

        return loss / tokens;
    }

    private void Update(int size, double progress)
    {
        Progress = progress;
        _updates++;
        var gradient = _shards[0].Values;
        const int Parts = 16;
        var part = ((gradient.Length / Parts) + 1 + 15) / 16 * 16;
        var norms = new double[Parts];
        Parallel.For(
            0,
            Parts,
            index =>
            {
                var (start, end) = (
                    Math.Min(index * part, gradient.Length),
                    Math.Min((index + 1) * part, gradient.Length)
                );
                var other = _shards[1].Values;
                var scale = 1f / size;
                double sum = 0;
                for (var i = start; i < end; i++)
                {
                    var value = (gradient[i] + other[i]) * scale;
                    gradient[i] = value;
                    sum += (double)value * value;
                }

                norms[index] = sum;
            }
        );
        var norm = Math.Sqrt(norms.Sum());
        var clip = norm > _options.MaximumNorm ? (float)(_options.MaximumNorm / norm) : 1f;
        var warm = Math.Min(1, _updates / 300.0);
        var rate = (float)(_options.LearningRate * warm * (0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * progress)))));
        const float First = 0.9f;
        const float Second = 0.99f;
        var firstCorrection = 1 / (1 - (float)Math.Pow(First, _updates));
        var secondCorrection = 1 / (1 - (float)Math.Pow(Second, _updates));
        var average = Math.Min(_options.Average, (_updates + 1f) / (_updates + 10f));
        var (decayFrom, decayTo) = (_network.Shape.TableParameters, _network.Shape.OutputBias);
        var parameters = _network.Parameters;
        Parallel.For(
            0,
            Parts,
            index =>
            {
                var (start, end) = (
                    Math.Min(index * part, gradient.Length),
                    Math.Min((index + 1) * part, gradient.Length)
                );
                for (var i = start; i < end; i++)
                {
                    var value = gradient[i] * clip;
                    var mean = (First * _mean[i]) + ((1 - First) * value);
                    var square = (Second * _square[i]) + ((1 - Second) * value * value);
                    _mean[i] = mean;
                    _square[i] = square;
                    var step = mean * firstCorrection / (MathF.Sqrt(square * secondCorrection) + 1e-8f);
                    var decay = i >= decayFrom && i < decayTo ? _options.WeightDecay : 0;
                    parameters[i] -= rate * (step + (decay * parameters[i]));
                    Averaged[i] += (1 - average) * (parameters[i] - Averaged[i]);
                }
            }
        );
    }
}
