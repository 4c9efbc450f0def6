using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Reads for whom a person speaks or works: before the role as an owner or a modifier, or after it.</summary>
internal sealed class AffiliationReader(AnalyzedText text)
{
    private const int LongestName = 8;

    /// <summary>Reads a phrase with a role in it.</summary>
    /// <param name="first">Its first token, with an owner.</param>
    /// <param name="start">Its first token without an owner.</param>
    /// <param name="role">The first token of the role.</param>
    /// <param name="roleEnd">The last token of the role.</param>
    /// <param name="end">One past its last token.</param>
    /// <returns>The words, or <see langword="null"/>.</returns>
    public TextSpan? Read(int first, int start, int role, int roleEnd, int end)
    {
        if (start > first)
        {
            // "the bank | 's | governor"
            return Span(SkipRankAndFormer(first, start - 1), start - 1);
        }

        return After(roleEnd + 1, end) ?? Before(start, role);
    }

    private int SkipRankAndFormer(int first, int end)
    {
        while (first < end - 1 && FormerWords.Contains(text.TokenText(first)))
        {
            first++;
        }

        return first;
    }

    // "a spokesman for the ministry", "an analyst at Norhaven Bank"
    private TextSpan? After(int at, int end)
    {
        if (at + 1 >= end || text.Tokens[at].Penn != PennTag.IN || !IsJoining(text.TokenText(at)))
        {
            return null;
        }

        var next = at + 1;
        var lastNoun = -1;
        var limit = Math.Min(end, next + LongestName);
        for (var token = next; token < limit; token++)
        {
            var tag = text.Tokens[token].Universal;
            var isOf =
                lastNoun >= 0
                && token + 1 < limit
                && text.TokenText(token).Equals("of", StringComparison.OrdinalIgnoreCase);
            if (tag is UniversalTag.Noun or UniversalTag.PropN)
            {
                lastNoun = token;
            }
            else if (
                !isOf
                && text.Tokens[token].Penn
                    is not (PennTag.DT or PennTag.JJ or PennTag.POS or PennTag.HYPH or PennTag.PRPS or PennTag.CC)
            )
            {
                break;
            }
            else if (text.Tokens[token].Penn == PennTag.CC && !text.TokenText(token).SequenceEqual("&"))
            {
                break;
            }
        }

        return lastNoun < 0 ? null : Span(next, lastNoun + 1);
    }

    // "Russian officials", "Finance Ministry officials", "a company spokesman"
    private TextSpan? Before(int start, int role)
    {
        var at = role - 1;
        if (at < start)
        {
            return null;
        }

        if (Gazetteer.CountryOf(text.TokenText(at).ToString()) is not null)
        {
            return Span(at, role);
        }

        if (!IsBody(start, at))
        {
            return null;
        }

        var first = at;
        while (first > start && IsCapitalName(at) && IsCapitalName(first - 1))
        {
            first--;
        }

        return Span(first, role);
    }

    private bool IsBody(int start, int at)
    {
        var word = text.TokenText(at).ToString();
        var lower = word.ToLowerInvariant();
        return RoleNouns.Find(text.Tokens[at].Lemma.ToLowerInvariant(), lower)
                is { Type: ActorType.Organisation or ActorType.Government or ActorType.Outlet }
            || Gazetteer.TypeOfWord(word, at == start, true) is ActorType.Organisation or ActorType.Government
            || Gazetteer.IsOutletWord(word)
            || Gazetteer.Find(word) is { Type: not ActorType.Person };
    }

    private bool IsCapitalName(int token) => text.Tokens[token].Penn is PennTag.NNP or PennTag.NNPS;

    private static bool IsJoining(ReadOnlySpan<char> word) =>
        word.Equals("for", StringComparison.OrdinalIgnoreCase)
        || word.Equals("at", StringComparison.OrdinalIgnoreCase)
        || word.Equals("of", StringComparison.OrdinalIgnoreCase)
        || word.Equals("from", StringComparison.OrdinalIgnoreCase)
        || word.Equals("with", StringComparison.OrdinalIgnoreCase)
        || word.Equals("in", StringComparison.OrdinalIgnoreCase);

    private TextSpan Span(int first, int end) => new(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
}
