using System.Collections.Immutable;

namespace Briefing.Analysis.Tagging.Training;

/// <summary>Trains the tagger: an averaged perceptron (Collins 2002) over the features of <c>TaggerContext</c>.</summary>
public sealed class TaggerTrainer
{
    private readonly TaggerTrainingOptions _options;
    private readonly SplitMix _random;
    private readonly PerceptronWeights _weights = new();
    private readonly ImmutableArray<TagPair> _tags;
    private readonly Dictionary<TagPair, byte> _numbers;
    private readonly WordKnowledge _knowledge;

    private TaggerTrainer(
        IReadOnlyList<TaggedSentence> sentences,
        Dictionary<uint, ushort> clusters,
        TaggerTrainingOptions options
    )
    {
        _options = options;
        _random = new SplitMix(options.Seed);
        _tags =
        [
            .. sentences
                .SelectMany(sentence => sentence.Words)
                .GroupBy(word => word.Tags)
                .Where(group => group.Count() >= options.FewestTags && group.Key.Penn != PennTag.Unknown)
                .Select(group => group.Key)
                .OrderBy(tags => tags.Universal)
                .ThenBy(tags => tags.Penn),
        ];
        _numbers = _tags.Select((tag, index) => (tag, index)).ToDictionary(pair => pair.tag, pair => (byte)pair.index);
        _knowledge = WordKnowledge.Of(sentences, clusters);
    }

    /// <summary>Trains a model.</summary>
    /// <param name="sentences">The sentences to learn from.</param>
    /// <param name="rawSentences">The words of sentences without tags, which show which words are alike; may be empty.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told, after each epoch, its number and the share of words that were tagged right during it.</param>
    /// <param name="cancellationToken">Stops the training between two sentences.</param>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TaggerModel Train(
        IReadOnlyList<TaggedSentence> sentences,
        IEnumerable<IReadOnlyList<string>> rawSentences,
        TaggerTrainingOptions options,
        IProgress<(int Epoch, double Accuracy)>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(rawSentences);
        var clusters = RawWords.Cluster(rawSentences, cancellationToken);
        var trainer = new TaggerTrainer(sentences, clusters, options);
        TaggedSentence[] order = [.. sentences, .. HyphenJoiner.Join(sentences)];
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            trainer._random.Shuffle(order.AsSpan());
            var right = 0L;
            var total = 0L;
            foreach (var sentence in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (sentenceRight, sentenceTotal) = trainer.Learn(sentence);
                right += sentenceRight;
                total += sentenceTotal;
            }

            progress?.Report((epoch, (double)right / total));
        }

        return trainer.Finish();
    }

    private (int Right, int Total) Learn(TaggedSentence sentence)
    {
        var changed = SentenceChanger.Change(sentence, _random, _options.ChangedSentences);
        var words = new WordFeatures[changed.Length + 4];
        for (var index = 0; index < changed.Length; index++)
        {
            WordFeatureReader.Read(changed[index].Form, out words[index + 2]);
            _knowledge.Complete(ref words[index + 2], _random, _options.RareWordDropout);
        }

        Tagger.SetEdges(words);
        var mode = TaggerContext.ModeOf(words.AsSpan(2, changed.Length));
        Span<uint> features = stackalloc uint[TaggerContext.StaticCount + TaggerContext.HistoryCount];
        Span<float> scores = stackalloc float[Tagger.MostTags];
        uint tag = 0;
        uint tag2 = 0;
        var right = 0;
        for (var index = 0; index < changed.Length; index++)
        {
            TaggerContext.FillStatic(words, index + 2, mode, features);
            TaggerContext.FillHistory(words, index + 2, tag, tag2, features[TaggerContext.StaticCount..]);
            scores.Clear();
            foreach (var feature in features)
            {
                _weights.AddScores(feature, scores);
            }

            var best = 0;
            for (var candidate = 1; candidate < _tags.Length; candidate++)
            {
                best = scores[candidate] > scores[best] ? candidate : best;
            }

            _weights.Step++;
            if (_numbers.TryGetValue(changed[index].Tags, out var gold))
            {
                right += best == gold ? 1 : 0;
                var rival = RivalOf(scores, gold);
                if (scores[gold] - scores[rival] < _options.Margin)
                {
                    foreach (var feature in features)
                    {
                        _weights.Update(feature, gold, 1);
                        _weights.Update(feature, rival, -1);
                    }
                }
            }

            tag2 = tag;
            tag = (uint)best + 1;
        }

        return (right, changed.Length);
    }

    /// <summary>The best tag that is not the right one.</summary>
    private int RivalOf(ReadOnlySpan<float> scores, int gold)
    {
        var rival = gold == 0 ? 1 : 0;
        for (var candidate = rival + 1; candidate < _tags.Length; candidate++)
        {
            rival = candidate != gold && scores[candidate] > scores[rival] ? candidate : rival;
        }

        return rival;
    }

    /// <summary>Averages, rounds to a byte each, and leaves out what is too small to matter.</summary>
    private TaggerModel Finish()
    {
        var averaged = _weights.Average(_options.FewestUpdates).ToList();
        var largest = averaged
            .SelectMany(row => row.Weights)
            .Select(weight => Math.Abs(weight.Weight))
            .Order()
            .ToArray();

        // The few largest weights are clipped so that the others keep their differences.
        var unit = largest.Length == 0 ? 1 : largest[(int)((largest.Length - 1) * 0.9995)] / 127;
        var rows = new List<KeyValuePair<uint, ushort[]>>();
        foreach (var (feature, weights) in averaged)
        {
            var pairs = weights
                .Select(weight => (weight.Tag, Value: Math.Clamp((int)MathF.Round(weight.Weight / unit), -127, 127)))
                .Where(pair => Math.Abs(pair.Value) >= _options.SmallestWeight * 127)
                .Select(pair => (ushort)((pair.Tag << 8) | (byte)(sbyte)pair.Value))
                .ToArray();
            if (pairs.Length > 0)
            {
                rows.Add(new(feature, pairs));
            }
        }

        return TaggerModel.Create(_tags, _knowledge.Words, rows);
    }
}
