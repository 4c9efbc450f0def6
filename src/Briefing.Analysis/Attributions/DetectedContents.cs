using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>Mends the contents that a detector marked where the rules see more of the text than it does.</summary>
internal static class DetectedContents
{
    /// <summary>
    /// Lets a content run on where the rule with the same cue does: over the paragraphs that its quotation runs on through.
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static void Complete(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        var last = found.Content[^1];
        var paragraph = grammar.ParagraphAt(last.End - 1);
        var later = rule.Content.FindAll(range =>
            range.Start >= last.End && grammar.ParagraphAt(range.Start) > paragraph
        );
        if (later.Count > 0)
        {
            found.Extend(later);
        }
    }

    /// <summary>Gives the second half of a split quotation back from the source: '"It works," says X, a critic, "but slowly."'.</summary>
    public static void TakeQuotation(SentenceGrammar grammar, Candidate found)
    {
        if (found.Source.Length < 4 || !found.Content.Exists(range => grammar.QuotationAt(range.Start) >= 0))
        {
            return;
        }

        for (var token = found.Source.Start + 2; token < found.Source.End; token++)
        {
            if (
                grammar.IsComma(token - 1)
                && grammar.QuotationAt(token) is var index and >= 0
                && grammar.Quotations[index].Range.Start == token
            )
            {
                found.Extend([grammar.Quotations[index].Range]);
                found.Source = found.Source with { End = token - 1 };
                return;
            }
        }
    }

    /// <summary>Ends a content at a semicolon after which somebody else has the word: "X expects rain; Y thinks not".</summary>
    public static void CutAtSemicolon(SentenceGrammar grammar, Candidate found, IReadOnlyList<Candidate> rules)
    {
        for (var index = 0; index < found.Content.Count; index++)
        {
            var range = found.Content[index];
            for (var token = range.Start + 1; token < range.End - 1; token++)
            {
                if (grammar.Words(token) is not ";" || grammar.QuotationAt(token) >= 0)
                {
                    continue;
                }

                var next = rules.FirstOrDefault(rule =>
                    rule.Source.Start == token + 1 && !rule.Source.IsEmpty && range.Contains(rule.Cue)
                );
                if (next is not null)
                {
                    next.OnlyNested = false;
                    found.Cut(index, token);
                    return;
                }
            }
        }
    }
}
