namespace Briefing.Analysis.Attributions.Learned;

/// <summary>A text as the network reads it: for each token a row of every table. Can be filled again and again.</summary>
internal sealed class EncodedText
{
    private int[] _vectors = [];
    private int[] _paragraphs = [];
    private readonly int[][] _features =
    [
        .. Enumerable.Range(0, FeatureEncoder.Tables).Select(_ => Array.Empty<int>()),
    ];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many paragraphs there are.</summary>
    public int ParagraphCount { get; private set; }

    /// <summary>Rows of the given word vectors, or -1 for none.</summary>
    public Span<int> Vectors => _vectors.AsSpan(0, Count);

    /// <summary>The first token of each paragraph, and one past the last token of all.</summary>
    public Span<int> Paragraphs => _paragraphs.AsSpan(0, ParagraphCount + 1);

    /// <summary>Rows of a learned table.</summary>
    public Span<int> Features(int table) => _features[table].AsSpan(0, Count);

    /// <summary>Makes room for a text, and clears what was there.</summary>
    public void Reset(int tokens, int paragraphs)
    {
        Count = tokens;
        ParagraphCount = paragraphs;
        if (_vectors.Length < tokens)
        {
            _vectors = new int[tokens];
            for (var table = 0; table < _features.Length; table++)
            {
                _features[table] = new int[tokens];
            }
        }

        if (_paragraphs.Length <= paragraphs)
        {
            _paragraphs = new int[paragraphs + 1];
        }

        foreach (var column in _features)
        {
            column.AsSpan(0, tokens).Clear();
        }
    }

    /// <summary>The end of the run of whole paragraphs that starts at one: it is closed when it has enough tokens.</summary>
    /// <param name="first">The index of the run's first paragraph.</param>
    /// <returns>One past the index of its last paragraph.</returns>
    public int EndOfRun(int first)
    {
        var end = first + 1;
        while (end < ParagraphCount && _paragraphs[end] - _paragraphs[first] < FeatureEncoder.RunTokens)
        {
            end++;
        }

        return end;
    }
}
