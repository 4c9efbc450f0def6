namespace Briefing.Analysis.Tagging.Training;

/// <summary>What the training sentences tell of each word: which tags it has had, and how often it occurs.</summary>
internal sealed class WordKnowledge
{
    /// <summary>A word that occurs less often is rare.</summary>
    private const int Frequent = 4;

    /// <summary>A tag that a word has less often is left out of its class.</summary>
    private const double SmallestShare = 0.02;

    /// <summary>A word that occurs less often gets the class that its other forms tell.</summary>
    private const int FewestForOwnClass = 3;

    private readonly Dictionary<uint, byte> _derived = [];
    private readonly Dictionary<uint, (byte Ambiguity, ushort Cluster, int Count)> _words = [];

    /// <summary>
    /// The words worth keeping in a model. Rare ones have here, but not while learning, the class that
    /// <see cref="WordParadigms"/> gives them.
    /// </summary>
    public IReadOnlyCollection<(uint Word, byte Ambiguity, ushort Cluster)> Words =>
        [
            .. _words
                .Keys.Union(_derived.Keys)
                .Order()
                .Select(word => (Word: word, Known: _words.GetValueOrDefault(word)))
                .Select(pair =>
                    (
                        pair.Word,
                        Ambiguity: _derived.GetValueOrDefault(pair.Word, pair.Known.Ambiguity),
                        pair.Known.Cluster
                    )
                )
                .Where(word => word.Ambiguity != 0 || word.Cluster != 0),
        ];

    /// <summary>Collects it.</summary>
    public static WordKnowledge Of(IReadOnlyList<TaggedSentence> sentences, Dictionary<uint, ushort> clusters)
    {
        var counts = new Dictionary<uint, Dictionary<TagPair, int>>();
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            var key = WordFeatureReader.LowerOf(word.Form);
            if (!counts.TryGetValue(key, out var tags))
            {
                counts[key] = tags = [];
            }

            tags[word.Tags] = tags.GetValueOrDefault(word.Tags) + 1;
        }

        var knowledge = new WordKnowledge();
        var classes = NumberClasses(counts);
        foreach (var (word, tags) in counts)
        {
            var total = tags.Values.Sum();
            var ambiguity = total < 2 ? (byte)0 : classes.GetValueOrDefault(ClassOf(tags));
            knowledge._words[word] = (ambiguity, clusters.GetValueOrDefault(word), total);
        }

        foreach (var (word, cluster) in clusters)
        {
            knowledge._words.TryAdd(word, (0, cluster, 0));
        }

        var seen = knowledge
            ._words.Where(pair => pair.Value.Count >= FewestForOwnClass)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Ambiguity);
        foreach (var (word, ambiguity) in WordParadigms.Derive(sentences, seen))
        {
            knowledge._derived[word] = ambiguity;
        }

        return knowledge;
    }

    /// <summary>Adds to a word what is known of it; a rare one is now and then made unknown, as many will be.</summary>
    public void Complete(ref WordFeatures word, SplitMix random, double dropout)
    {
        if (!_words.TryGetValue(word.Lower, out var known))
        {
            return;
        }

        if (known.Count < Frequent && random.Happens(dropout))
        {
            // No other word has this hash, so no weight is learned for the word itself that tagging could meet.
            word.Lower ^= 0x0BADF00D;
            word.Exact ^= 0x0BADF00D;
            word.Head ^= 0x0BADF00D;
            if (random.Happens(0.5))
            {
                return;
            }

            word.Cluster = known.Cluster & 0xFFu;
            word.CaseHabit = (uint)known.Cluster >> 8;
            return;
        }

        word.Ambiguity = known.Ambiguity;
        word.Cluster = known.Cluster & 0xFFu;
        word.CaseHabit = (uint)known.Cluster >> 8;
    }

    private static Dictionary<string, byte> NumberClasses(Dictionary<uint, Dictionary<TagPair, int>> counts) =>
        counts
            .Values.Where(tags => tags.Values.Sum() >= 2)
            .GroupBy(ClassOf)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(byte.MaxValue)
            .Select((group, index) => (group.Key, Number: (byte)(index + 1)))
            .ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);

    private static string ClassOf(Dictionary<TagPair, int> tags)
    {
        var total = tags.Values.Sum();
        return string.Join(
            ' ',
            tags.Where(tag => tag.Value >= total * SmallestShare)
                .OrderByDescending(tag => tag.Value)
                .ThenBy(tag => tag.Key.Universal)
                .ThenBy(tag => tag.Key.Penn)
                .Take(4)
                .Select(tag => $"{tag.Key.Universal}/{tag.Key.Penn}")
        );
    }
}
