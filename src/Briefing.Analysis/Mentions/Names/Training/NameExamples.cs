namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>The training sentences as rows of weights: the features that are seen often enough, numbered.</summary>
internal sealed class NameExamples
{
    private readonly List<int> _features = [];
    private readonly List<int> _tokens = [0];
    private readonly List<byte> _labels = [];
    private readonly List<int> _sentences = [0];

    private NameExamples(uint[] keys) => Keys = keys;

    /// <summary>The hash of each feature, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>How many sentences there are.</summary>
    public int Count => _sentences.Count - 1;

    /// <summary>Reads texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="fewestSeen">A feature that is seen less often is left out.</param>
    public static NameExamples Of(IReadOnlyCollection<NamedText> texts, int fewestSeen)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var text in texts)
        {
            ForEachToken(
                text,
                (_, features, _) =>
                {
                    foreach (var feature in features)
                    {
                        counts[feature] = counts.GetValueOrDefault(feature) + 1;
                    }
                }
            );
        }

        uint[] keys = [.. counts.Where(pair => pair.Value >= fewestSeen).Select(pair => pair.Key).Order()];
        var rows = new Dictionary<uint, int>(keys.Length);
        for (var row = 0; row < keys.Length; row++)
        {
            rows.Add(keys[row], row);
        }

        var examples = new NameExamples(keys);
        foreach (var text in texts)
        {
            ForEachToken(text, (label, features, isLast) => examples.Add(label, features, isLast, rows));
        }

        return examples;
    }

    /// <summary>The tokens of a sentence.</summary>
    public (int First, int End) Tokens(int sentence) => (_sentences[sentence], _sentences[sentence + 1]);

    /// <summary>The rows of a token's features.</summary>
    public ReadOnlySpan<int> Rows(int token) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)[_tokens[token].._tokens[token + 1]];

    /// <summary>The label of a token.</summary>
    public int Label(int token) => _labels[token];

    private void Add(byte label, ReadOnlySpan<uint> features, bool isLast, Dictionary<uint, int> rows)
    {
        foreach (var feature in features)
        {
            if (rows.TryGetValue(feature, out var row))
            {
                _features.Add(row);
            }
        }

        _tokens.Add(_features.Count);
        _labels.Add(label);
        if (isLast)
        {
            _sentences.Add(_labels.Count);
        }
    }

    private static void ForEachToken(NamedText text, TokenAction action)
    {
        using var words = new NameWords(text.Text);
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        foreach (var sentence in text.Text.Sentences)
        {
            var span = words.Of(sentence);
            for (var at = 0; at < span.Length; at++)
            {
                var count = NameFeatures.Fill(span, at, words.CaseOf(sentence), features);
                action(text.Labels[sentence.FirstToken + at], features[..count], at == span.Length - 1);
            }
        }
    }

    private delegate void TokenAction(byte label, ReadOnlySpan<uint> features, bool isLast);
}
