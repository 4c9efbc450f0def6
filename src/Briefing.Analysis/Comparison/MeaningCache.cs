namespace Briefing.Analysis.Comparison;

/// <summary>Remembers what the words of one text count for: a text uses most of its words again.</summary>
internal sealed class MeaningCache
{
    private readonly Dictionary<string, MeaningWord> _known = new(StringComparer.Ordinal);

    /// <summary>As <see cref="MeaningWords.Of"/>.</summary>
    public MeaningWord Of(ReadOnlySpan<char> word)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var meaning))
        {
            meaning = MeaningWords.Of(word);
            lookup[word] = meaning;
        }

        return meaning;
    }
}
