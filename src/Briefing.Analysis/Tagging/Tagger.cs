namespace Briefing.Analysis.Tagging;

/// <summary>
/// Chooses the part of speech of each word of a sentence, left to right: an averaged perceptron over the word, its
/// neighbours and the two tags before. Holds no state: safe to use from many threads.
/// </summary>
public sealed class Tagger(TaggerModel model)
{
    /// <summary>How many tags are scored at most.</summary>
    internal const int MostTags = 128;

    /// <summary>The model in use.</summary>
    public TaggerModel Model { get; } = model;

    /// <summary>Tags the words of a sentence.</summary>
    /// <param name="forms">The words.</param>
    /// <returns>A tag for each word.</returns>
    public TagPair[] Tag(IReadOnlyList<string> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var words = new WordFeatures[forms.Count + 4];
        for (var index = 0; index < forms.Count; index++)
        {
            WordFeatureReader.Read(forms[index], out words[index + 2]);
        }

        var chosen = new byte[forms.Count];
        Tag(words, chosen);
        return Array.ConvertAll(chosen, tag => Model.Tags[tag]);
    }

    /// <summary>Tags the words of a sentence.</summary>
    /// <param name="words">The words, with room for two edge words before and after.</param>
    /// <param name="chosen">Receives the number of each word's tag.</param>
    internal void Tag(Span<WordFeatures> words, Span<byte> chosen)
    {
        SetEdges(words);
        for (var index = 2; index < words.Length - 2; index++)
        {
            Model.Complete(ref words[index]);
        }

        var mode = TaggerContext.ModeOf(words[2..^2]);
        Span<uint> features = stackalloc uint[TaggerContext.StaticCount + TaggerContext.HistoryCount];
        Span<int> scores = stackalloc int[MostTags];
        uint tag = 0;
        uint tag2 = 0;
        for (var index = 0; index < chosen.Length; index++)
        {
            TaggerContext.FillStatic(words, index + 2, mode, features);
            TaggerContext.FillHistory(words, index + 2, tag, tag2, features[TaggerContext.StaticCount..]);
            scores.Clear();
            foreach (var feature in features)
            {
                Model.AddScores(feature, scores);
            }

            var best = 0;
            for (var candidate = 1; candidate < Model.Tags.Length; candidate++)
            {
                best = scores[candidate] > scores[best] ? candidate : best;
            }

            chosen[index] = (byte)best;
            tag2 = tag;
            tag = (uint)best + 1;
        }
    }

    /// <summary>Puts the edge words in place.</summary>
    internal static void SetEdges(Span<WordFeatures> words)
    {
        var before = new WordFeatures { Lower = WordFeatures.Edge, Shape = WordFeatures.Edge };
        var after = new WordFeatures { Lower = WordFeatures.Edge + 1, Shape = WordFeatures.Edge + 1 };
        words[0] = before;
        words[1] = before;
        words[^2] = after;
        words[^1] = after;
    }
}
