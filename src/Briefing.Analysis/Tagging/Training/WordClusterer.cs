namespace Briefing.Analysis.Tagging.Training;

/// <summary>
/// Groups words that stand between the same neighbours, by exchange: each word in turn moves to the group where the
/// text, read as groups after words and before words, becomes most likely (Uszkoreit and Brants 2008, both ways).
/// </summary>
internal sealed class WordClusterer
{
    private readonly int _groups;
    private readonly int[] _groupOf;
    private readonly int[][] _before;
    private readonly int[][] _after;
    private readonly int[] _beforeCounts;
    private readonly int[] _afterCounts;
    private readonly int[] _groupCounts;
    private readonly int[] _wordCounts;

    private WordClusterer(int words, int groups, List<int[]> sentences)
    {
        _groups = groups;
        _wordCounts = new int[words];
        var before = new List<int>[words];
        var after = new List<int>[words];
        for (var word = 0; word < words; word++)
        {
            before[word] = [];
            after[word] = [];
        }

        foreach (var sentence in sentences)
        {
            for (var index = 0; index < sentence.Length; index++)
            {
                _wordCounts[sentence[index]]++;
                if (index > 0)
                {
                    before[sentence[index]].Add(sentence[index - 1]);
                    after[sentence[index - 1]].Add(sentence[index]);
                }
            }
        }

        _before = Array.ConvertAll(before, CountRuns);
        _after = Array.ConvertAll(after, CountRuns);
        _groupOf = new int[words];
        _beforeCounts = new int[words * groups];
        _afterCounts = new int[words * groups];
        _groupCounts = new int[groups];
        for (var word = 0; word < words; word++)
        {
            Move(word, word % groups, 1);
        }
    }

    /// <summary>Groups words.</summary>
    /// <param name="words">How many words there are; the more frequent ones come first.</param>
    /// <param name="groups">How many groups to make.</param>
    /// <param name="sentences">The words of each sentence, by number.</param>
    /// <param name="rounds">How often each word may move.</param>
    /// <param name="cancellationToken">Stops the work between two words.</param>
    /// <returns>The group of each word, from 0 on.</returns>
    public static int[] Cluster(
        int words,
        int groups,
        List<int[]> sentences,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var clusterer = new WordClusterer(words, groups, sentences);
        for (var round = 0; round < rounds; round++)
        {
            for (var word = 0; word < words; word++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                clusterer.Improve(word);
            }
        }

        return clusterer._groupOf;
    }

    private void Improve(int word)
    {
        var old = _groupOf[word];
        Move(word, old, -1);
        var best = old;
        var bestGain = double.NegativeInfinity;
        for (var group = 0; group < _groups; group++)
        {
            var gain = Gain(word, group);
            if (gain > bestGain)
            {
                best = group;
                bestGain = gain;
            }
        }

        Move(word, best, 1);
    }

    private double Gain(int word, int group)
    {
        var gain = 0.0;
        var before = _before[word];
        for (var index = 0; index < before.Length; index += 2)
        {
            gain += Growth(_beforeCounts[(before[index] * _groups) + group], before[index + 1]);
        }

        var after = _after[word];
        for (var index = 0; index < after.Length; index += 2)
        {
            gain += Growth(_afterCounts[(after[index] * _groups) + group], after[index + 1]);
        }

        return gain - (2 * Growth(_groupCounts[group], _wordCounts[word]));
    }

    private static double Growth(int count, int added)
    {
        var total = count + added;
        return (total * Math.Log(total)) - (count == 0 ? 0 : count * Math.Log(count));
    }

    /// <summary>Puts a word into a group, or takes it out.</summary>
    private void Move(int word, int group, int sign)
    {
        _groupOf[word] = group;
        _groupCounts[group] += sign * _wordCounts[word];
        var before = _before[word];
        for (var index = 0; index < before.Length; index += 2)
        {
            _beforeCounts[(before[index] * _groups) + group] += sign * before[index + 1];
        }

        var after = _after[word];
        for (var index = 0; index < after.Length; index += 2)
        {
            _afterCounts[(after[index] * _groups) + group] += sign * after[index + 1];
        }
    }

    /// <summary>Each different number with how often it occurs, in turns.</summary>
    private static int[] CountRuns(List<int> numbers)
    {
        numbers.Sort();
        var runs = new List<int>();
        for (var index = 0; index < numbers.Count; index++)
        {
            if (index > 0 && numbers[index] == numbers[index - 1])
            {
                runs[^1]++;
            }
            else
            {
                runs.Add(numbers[index]);
                runs.Add(1);
            }
        }

        return [.. runs];
    }
}
