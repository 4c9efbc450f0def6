namespace Briefing.Analysis.Tagging.Training;

/// <summary>What text without tags tells of words: which ones are alike, and which ones keep a capital within sentences.</summary>
internal static class RawWords
{
    /// <summary>A rarer word is left out.</summary>
    private const int FewestOccurrences = 4;

    /// <summary>How many groups of words are made; a number fits into a byte.</summary>
    private const int Groups = 255;

    private const int Rounds = 8;

    /// <summary>The cluster of each word, by the hash of its lower form: its group from 1 on, and above it its habit of case.</summary>
    /// <param name="sentences">The words of each sentence.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Dictionary<uint, ushort> Cluster(
        IEnumerable<IReadOnlyList<string>> sentences,
        CancellationToken cancellationToken
    )
    {
        var statistics = new Dictionary<uint, Statistics>();
        var hashed = new List<uint[]>();
        foreach (var sentence in sentences)
        {
            hashed.Add(Count(sentence, statistics));
        }

        var frequent = statistics
            .Where(pair => pair.Value.Total >= FewestOccurrences)
            .OrderByDescending(pair => pair.Value.Total)
            .ThenBy(pair => pair.Key)
            .ToList();
        var numbers = frequent
            .Select((pair, index) => (pair.Key, index))
            .ToDictionary(pair => pair.Key, pair => pair.index + 2);

        // 0 stands for all rare words, 1 for the edges of sentences.
        var numbered = hashed.ConvertAll(words =>
            words.Select(word => numbers.GetValueOrDefault(word)).Prepend(1).Append(1).ToArray()
        );
        var groups = WordClusterer.Cluster(frequent.Count + 2, Groups, numbered, Rounds, cancellationToken);
        return frequent.ToDictionary(
            pair => pair.Key,
            pair => (ushort)((groups[numbers[pair.Key]] + 1) | (pair.Value.CaseHabit << 8))
        );
    }

    private static uint[] Count(IReadOnlyList<string> sentence, Dictionary<uint, Statistics> statistics)
    {
        var words = new WordFeatures[sentence.Count];
        for (var index = 0; index < words.Length; index++)
        {
            WordFeatureReader.Read(sentence[index], out words[index]);
        }

        var isUsual = TaggerContext.ModeOf(words) == 0;
        for (var index = 0; index < words.Length; index++)
        {
            var counted = statistics.GetValueOrDefault(words[index].Lower);
            counted.Total++;
            if (isUsual && index > 1 && words[index - 1].HasLetter && words[index].HasLetter)
            {
                counted.Inner++;
                counted.Capitalized += words[index].IsCapitalized ? 1 : 0;
            }

            statistics[words[index].Lower] = counted;
        }

        return Array.ConvertAll(words, word => word.Lower);
    }

    private struct Statistics
    {
        public int Total;
        public int Inner;
        public int Capitalized;

        /// <summary>0 where too little is known, 1 never with a capital, 2 seldom, 3 often, 4 always.</summary>
        public readonly int CaseHabit =>
            Inner < 3 ? 0
            : Capitalized * 50 <= Inner ? 1
            : Capitalized * 2 <= Inner ? 2
            : Capitalized * 20 <= Inner * 19 ? 3
            : 4;
    }
}
