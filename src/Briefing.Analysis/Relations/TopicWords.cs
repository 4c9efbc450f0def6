using System.Collections.Frozen;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Reduces words to what tells their topic: "negotiating" and "negotiations", "truce" and "deal" are one.</summary>
internal static class TopicWords
{
    private const int ShortestStem = 4;

    private static readonly FrozenSet<string> s_stops = EmbeddedLines
        .OfLexicon("topic-stop-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> s_topics = Topics();

    private static readonly string[] s_suffixes =
    [
        "ization",
        "isation",
        "ations",
        "ation",
        "ities",
        "ings",
        "ions",
        "ence",
        "ance",
        "ment",
        "ness",
        "ing",
        "ion",
        "ity",
        "ate",
        "ive",
        "ers",
        "ors",
        "er",
        "or",
        "ed",
        "al",
        "ly",
        "e",
        "y",
    ];

    /// <summary>The topic of a token, or <see langword="null"/> where it tells none.</summary>
    public static string? Of(Token token)
    {
        if (token.Universal is not (UniversalTag.Noun or UniversalTag.PropN or UniversalTag.Verb or UniversalTag.Adj))
        {
            return null;
        }

        var lemma = token.Lemma.ToLowerInvariant();
        return lemma.Length < 2 || s_stops.Contains(lemma) ? null : s_topics.GetValueOrDefault(lemma) ?? Stem(lemma);
    }

    private static string Stem(string lemma)
    {
        foreach (var suffix in s_suffixes)
        {
            if (lemma.Length - suffix.Length >= ShortestStem && lemma.EndsWith(suffix, StringComparison.Ordinal))
            {
                return lemma[..^suffix.Length];
            }
        }

        return lemma;
    }

    // A word of two sets belongs to the first.
    private static FrozenDictionary<string, string> Topics()
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in EmbeddedLines.OfLexicon("topic-words.txt").Select(line => line.Split(' ')))
        {
            foreach (var word in set)
            {
                _ = topics.TryAdd(word, set[0]);
            }
        }

        return topics.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
