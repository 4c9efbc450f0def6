namespace Briefing.Analysis.Tagging.Training;

/// <summary>The weights of a perceptron in training, with the sums that averaging needs.</summary>
internal sealed class PerceptronWeights
{
    private uint[] _keys = new uint[1 << 20];
    private int[] _heads = new int[1 << 20];
    private Entry[] _entries = new Entry[1 << 20];
    private int _rows;
    private int _count;

    /// <summary>How many updates have been made.</summary>
    public int Step { get; set; }

    /// <summary>Adds a feature's weights to the scores of the tags.</summary>
    public void AddScores(uint feature, Span<float> scores)
    {
        var slot = Find(feature);
        if (_keys[slot] == 0)
        {
            return;
        }

        for (var index = _heads[slot]; index != 0; index = _entries[index].Next)
        {
            scores[_entries[index].Tag] += _entries[index].Weight;
        }
    }

    /// <summary>Changes the weight of a feature for a tag.</summary>
    public void Update(uint feature, int tag, float change)
    {
        var slot = Find(feature);
        if (_keys[slot] == 0)
        {
            if (_rows * 2 > _keys.Length)
            {
                Grow();
                slot = Find(feature);
            }

            _keys[slot] = feature == 0 ? 1 : feature;
            _rows++;
        }

        var index = _heads[slot];
        while (index != 0 && _entries[index].Tag != tag)
        {
            index = _entries[index].Next;
        }

        if (index == 0)
        {
            if (_count + 2 > _entries.Length)
            {
                Array.Resize(ref _entries, _entries.Length * 2);
            }

            index = ++_count;
            _entries[index].Tag = (byte)tag;
            _entries[index].Next = _heads[slot];
            _heads[slot] = index;
        }

        ref var entry = ref _entries[index];
        entry.Sum += (double)entry.Weight * (Step - entry.Since);
        entry.Since = Step;
        entry.Weight += change;
        entry.Updates++;
    }

    /// <summary>The averaged weights of each feature, in the order of the features' hashes.</summary>
    /// <param name="fewestUpdates">Weights that changed less often are left out.</param>
    public IEnumerable<(uint Feature, List<(byte Tag, float Weight)> Weights)> Average(int fewestUpdates)
    {
        var slots = Enumerable.Range(0, _keys.Length).Where(slot => _keys[slot] != 0).OrderBy(slot => _keys[slot]);
        foreach (var slot in slots)
        {
            var weights = new List<(byte, float)>();
            for (var index = _heads[slot]; index != 0; index = _entries[index].Next)
            {
                ref readonly var entry = ref _entries[index];
                if (entry.Updates >= fewestUpdates)
                {
                    var sum = entry.Sum + ((double)entry.Weight * (Step - entry.Since));
                    weights.Add((entry.Tag, (float)(sum / Math.Max(1, Step))));
                }
            }

            weights.Sort((first, second) => first.Item1.CompareTo(second.Item1));
            yield return (_keys[slot], weights);
        }
    }

    private int Find(uint feature)
    {
        var key = feature == 0 ? 1 : feature;
        var mask = (uint)_keys.Length - 1;
        var slot = key & mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return (int)slot;
    }

    private void Grow()
    {
        var (keys, heads) = (_keys, _heads);
        _keys = new uint[keys.Length * 2];
        _heads = new int[keys.Length * 2];
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] != 0)
            {
                var target = Find(keys[slot]);
                _keys[target] = keys[slot];
                _heads[target] = heads[slot];
            }
        }
    }

    private struct Entry
    {
        public byte Tag;
        public float Weight;
        public double Sum;
        public int Since;
        public int Updates;
        public int Next;
    }
}
