using Briefing.Analysis.Tagging;
using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>
/// Trains the tagger of names: a linear-chain conditional random field by AdaGrad, one sentence a step. The same
/// documents and options give the same model.
/// </summary>
public sealed class NameTrainer
{
    private const int Count = NameLabels.Count;
    private const int Length = NameLabels.RowLength;

    private readonly NameTrainingOptions _options;
    private readonly NameExamples _examples;
    private readonly ChainWeights _weights;
    private readonly ChainGradient _gradient = new();
    private readonly float[] _transitions = new float[Count * Count];
    private readonly float[] _transitionSquares = new float[Count * Count];
    private readonly float[] _transitionSums = new float[Count * Count];
    private readonly SplitMix _random;
    private float[] _scores = [];
    private int[] _kept = [];
    private int _means;

    private NameTrainer(NameExamples examples, NameTrainingOptions options)
    {
        _options = options;
        _examples = examples;
        _weights = new ChainWeights(examples.Keys.Length, options.Rate);
        _random = new SplitMix(options.Seed);
    }

    /// <summary>Trains a model.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="tagger">Tags their words, as it will tag what the model reads.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Stops the training between two passes.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static NameModel Train(
        IReadOnlyCollection<NamedDocument> documents,
        Tagger tagger,
        NameTrainingOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(options);
        var random = new SplitMix(options.Seed);
        var texts = new List<NamedText>();
        foreach (var document in documents)
        {
            texts.Add(NamedText.Of(document, tagger));
            if (random.Happens(options.Rewritten))
            {
                texts.Add(NamedText.Of(CaseRewriter.Rewrite(document, random), tagger));
            }
        }

        var trainer = new NameTrainer(NameExamples.Of(texts, options.FewestSeen), options);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trainer.RunEpoch();
            if (epoch * 2 >= options.Epochs)
            {
                trainer.AddToMean();
            }
        }

        return trainer.ToModel();
    }

    private void RunEpoch()
    {
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        _random.Shuffle(order.AsSpan());
        foreach (var sentence in order)
        {
            Learn(sentence);
        }
    }

    private void Learn(int sentence)
    {
        var (first, end) = _examples.Tokens(sentence);
        if (_scores.Length < (end - first) * Length)
        {
            _scores = new float[(end - first) * Length];
        }

        var scores = _scores.AsSpan(0, (end - first) * Length);
        scores.Clear();
        var labels = new byte[end - first];
        var scale = (float)(1 / (1 - _options.Dropout));
        var kept = Keep(first, end);
        var next = 0;
        for (var token = first; token < end; token++)
        {
            labels[token - first] = (byte)_examples.Label(token);
            var row = scores.Slice((token - first) * Length, Length);
            for (; _kept[next] >= 0; next++)
            {
                _weights.AddTo(row, _kept[next], scale);
            }

            next++;
        }

        _gradient.Compute(scores, labels, _transitions);
        for (int at = 0, token = 0; at < kept; at++)
        {
            if (_kept[at] < 0)
            {
                token++;
            }
            else
            {
                _weights.Update(_kept[at], scores.Slice(token * Length, Length));
            }
        }

        UpdateTransitions();
    }

    // The rows of the features that stay in this pass, -1 after each token.
    private int Keep(int first, int end)
    {
        var count = 0;
        for (var token = first; token < end; token++)
        {
            var rows = _examples.Rows(token);
            if (_kept.Length < count + rows.Length + 1)
            {
                Array.Resize(ref _kept, (count + rows.Length + 1) * 2);
            }

            foreach (var row in rows)
            {
                if (!_random.Happens(_options.Dropout))
                {
                    _kept[count++] = row;
                }
            }

            _kept[count++] = -1;
        }

        return count;
    }

    private void UpdateTransitions()
    {
        for (var index = 0; index < _transitions.Length; index++)
        {
            var slope = (float)_gradient.Transitions[index];
            _transitionSquares[index] += slope * slope;
            _transitions[index] -= _options.Rate * slope / (MathF.Sqrt(_transitionSquares[index]) + 1e-3f);
        }
    }

    private void AddToMean()
    {
        _weights.AddToMean();
        _means++;
        for (var index = 0; index < _transitions.Length; index++)
        {
            _transitionSums[index] += _transitions[index];
        }
    }

    private NameModel ToModel() =>
        NameQuantizer.ToModel(
            _examples.Keys,
            _weights,
            Array.ConvertAll(_transitionSums, sum => sum / _means),
            _options.MostFeatures
        );
}
