using System.Collections.Frozen;

namespace Briefing.Analysis.Text;

/// <summary>Phrases of one or more words, found in a text by their tokens or lemmas in any case. Looking costs time linear in the text.</summary>
internal sealed class PhraseLexicon<T>
{
    private readonly FrozenDictionary<string, List<(string[] Words, T Value)>> _byFirst;
    private readonly bool _byLemma;

    /// <summary>Creates it; where two phrases start at one token the longer is found.</summary>
    /// <param name="phrases">The phrases, their words parted by blanks.</param>
    /// <param name="byLemma">Whether the phrases are given in dictionary forms and stand for all forms.</param>
    public PhraseLexicon(IEnumerable<(string Phrase, T Value)> phrases, bool byLemma = false)
    {
        _byLemma = byLemma;
        var byFirst = new Dictionary<string, List<(string[] Words, T Value)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (phrase, value) in phrases)
        {
            var words = phrase.Split(' ');
            if (!byFirst.TryGetValue(words[0], out var list))
            {
                byFirst[words[0]] = list = [];
            }

            list.Add((words, value));
        }

        foreach (var list in byFirst.Values)
        {
            list.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }

        _byFirst = byFirst.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Finds the longest phrase that starts at a token and ends before another.</summary>
    /// <returns>How many tokens it has; 0 where none starts.</returns>
    public int MatchAt(AnalyzedText text, int token, int end, out T? value)
    {
        value = default;
        if (!_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Word(text, token), out var list))
        {
            return 0;
        }

        foreach (var (words, found) in list)
        {
            if (token + words.Length <= end && Matches(text, token, words))
            {
                value = found;
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>Finds the longest phrase that starts at a word, among words of which nothing but their places is known.</summary>
    /// <returns>How many words it has; 0 where none starts.</returns>
    public int MatchAt(string text, List<TextSpan> words, int word, out T? value)
    {
        value = default;
        if (!_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[word].Of(text), out var list))
        {
            return 0;
        }

        foreach (var (phrase, found) in list)
        {
            if (word + phrase.Length <= words.Count && Matches(text, words, word, phrase))
            {
                value = found;
                return phrase.Length;
            }
        }

        return 0;
    }

    private static bool Matches(string text, List<TextSpan> words, int word, string[] phrase)
    {
        for (var index = 1; index < phrase.Length; index++)
        {
            if (!words[word + index].Of(text).Equals(phrase[index], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<char> Word(AnalyzedText text, int token) =>
        _byLemma ? text.Tokens[token].Lemma : text.TokenText(token);

    private bool Matches(AnalyzedText text, int token, string[] words)
    {
        for (var index = 1; index < words.Length; index++)
        {
            if (!Word(text, token + index).Equals(words[index], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
