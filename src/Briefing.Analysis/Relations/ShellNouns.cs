using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Nouns that stand for what somebody said: "the allegation", "that account", "any such message".</summary>
internal static class ShellNouns
{
    private static readonly FrozenDictionary<string, ShellNounKind> s_nouns = EmbeddedLines
        .OfLexicon("shell-nouns.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => Enum.Parse<ShellNounKind>(cells[1], ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>What kind of shell noun a token is, or <see langword="null"/>.</summary>
    public static ShellNounKind? KindOf(Token token) =>
        token.Universal == Tagging.UniversalTag.Noun && s_nouns.TryGetValue(token.Lemma, out var kind) ? kind : null;

    /// <summary>The first shell noun within some tokens, or <see langword="null"/>.</summary>
    public static ShellNounKind? First(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (KindOf(text.Tokens[at]) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }
}
