using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Finds what a text takes for granted in a list of instances: "several factors, including the drought, a failed harvest and
/// dwindling support for the levy".
/// </summary>
internal static class InstanceLists
{
    private const int HeadReach = 12;
    private const int FewestWords = 2;
    private const int MostItems = 12;

    private static readonly FrozenSet<string> s_heads = EmbeddedLines
        .OfLexicon("list-heads.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseLexicon<string> s_openers = new(
        EmbeddedLines.OfLexicon("list-openers.txt").Select(line => (line, line))
    );

    /// <summary>How many tokens the words have that open a list at a token; 0 where none do.</summary>
    public static int OpensAt(AnalyzedText text, int token, int end) => s_openers.MatchAt(text, token, end, out _);

    /// <summary>Whether the words at a token open a list whose instances are claims.</summary>
    public static bool StartsAt(AnalyzedText text, int token)
    {
        var index = text.SentenceAt(text.Tokens[token].Span.Start);
        if (index < 0)
        {
            return false;
        }

        var sentence = text.Sentences[index];
        return OpensAt(text, token, sentence.EndToken) is var length and > 0
            && HeadBefore(text, sentence.FirstToken, token) is not null
            && Items(text, token + length, sentence.EndToken).Count > 0;
    }

    /// <summary>The presupposed claims, in text order; each goes with the attribution that governs the list, if any does.</summary>
    public static IEnumerable<ClaimDraft> Find(AnalyzedText text, IReadOnlyList<Attribution> attributions)
    {
        var bySentence = attributions.ToLookup(attribution => text.SentenceAt(attribution.Cue.Spans[0].Start));
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
            {
                var length = OpensAt(text, at, sentence.EndToken);
                if (length == 0 || HeadBefore(text, sentence.FirstToken, at) is not { } head)
                {
                    continue;
                }

                var governing = Governing(text, bySentence[index], head);
                foreach (var item in Items(text, at + length, sentence.EndToken))
                {
                    yield return new ClaimDraft(ClaimKind.Presupposed, [item], governing);
                }

                break;
            }
        }
    }

    // "several factors that could help, including": the noun that the list is of, before a relative clause of its own.
    private static int? HeadBefore(AnalyzedText text, int first, int opener)
    {
        for (var at = opener - 1; at >= Math.Max(first, opener - HeadReach); at--)
        {
            if (text.Tokens[at].Universal == UniversalTag.Noun && s_heads.Contains(text.Tokens[at].Lemma))
            {
                return at;
            }
        }

        return null;
    }

    private static Attribution? Governing(AnalyzedText text, IEnumerable<Attribution> attributions, int head)
    {
        var position = text.Tokens[head].Span.Start;
        return attributions
            .Where(attribution => attribution.Content.Any(span => span.Contains(position)))
            .MinBy(attribution => attribution.Content.Sum(span => span.Length));
    }

    // The items between commas and before the last "and"; the list ends where a verb shows a new clause.
    private static List<TextSpan> Items(AnalyzedText text, int first, int end)
    {
        var items = new List<TextSpan>();
        var start = first;
        for (var at = first; at <= end && items.Count < MostItems; at++)
        {
            var isEnd = at == end || text.TokenText(at) is "." or ";" or "!" or "?" or ":";
            var isBreak = isEnd || text.TokenText(at) is "," || IsLastAnd(text, at, start, items.Count);
            if (!isBreak)
            {
                continue;
            }

            if (at > start && !AddItem(text, items, start, at))
            {
                break;
            }

            start = at + 1;
            if (isEnd)
            {
                break;
            }

            if (text.Tokens[Math.Min(start, end - 1)].Penn == PennTag.CC)
            {
                start++;
                at++;
            }
        }

        return items.Count > 1 ? items : [];
    }

    private static bool IsLastAnd(AnalyzedText text, int at, int start, int items) =>
        items > 0
        && at > start
        && text.Tokens[at].Penn == PennTag.CC
        && text.Tokens[at - 1].Universal == UniversalTag.Noun;

    private static bool AddItem(AnalyzedText text, List<TextSpan> items, int first, int end)
    {
        var words = 0;
        var hasNoun = false;
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Penn is PennTag.VBZ or PennTag.VBP or PennTag.MD)
            {
                return false;
            }

            words += text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            hasNoun |= text.Tokens[at].Universal == UniversalTag.Noun;
        }

        if (hasNoun && words >= FewestWords)
        {
            items.Add(new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End));
        }

        return true;
    }
}
