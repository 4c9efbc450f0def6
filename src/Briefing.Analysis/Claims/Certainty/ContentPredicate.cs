using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Certainty;

/// <summary>Finds the predicate that a content hangs on.</summary>
internal static class ContentPredicate
{
    /// <summary>The verb group of the main clause: the first finite one that no conjunction or relative opens; or <see langword="null"/>.</summary>
    public static VerbGroup? Of(SentenceGrammar grammar, TokenRange content)
    {
        VerbGroup? fallback = null;
        var previous = content.Start;
        for (var token = content.Start; token < content.End; token++)
        {
            var index = grammar.GroupAt(token);
            if (index < 0)
            {
                continue;
            }

            var group = grammar.Groups[index];
            if (group.Range.Start == token && group.Form is VerbForm.Finite)
            {
                fallback ??= group;
                if (!IsOpened(grammar, previous, token))
                {
                    return group;
                }
            }

            previous = group.Range.End;
            token = Math.Max(token, group.Range.End - 1);
        }

        return fallback;
    }

    // Something between the verb before and this one makes its clause a part of another; a "that" at the very front does not.
    private static bool IsOpened(SentenceGrammar grammar, int from, int to)
    {
        for (var token = to - 1; token >= from; token--)
        {
            if (grammar.IsComma(token) && grammar.ChunkAt(token) < 0)
            {
                return false;
            }

            if (
                grammar.Penn(token) is PennTag.WDT or PennTag.WP or PennTag.WRB
                || grammar.Penn(token) is PennTag.IN
                    && grammar.IsAny(token, FunctionWords.Subordinators)
                    && !grammar.Is(token, "that")
            )
            {
                return true;
            }
        }

        return false;
    }
}
