using System.Collections.Frozen;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Reads what a phrase tells of a person's role, rank and body: "a former senior spokesman for the bank".</summary>
internal sealed class StandingReader(AnalyzedText text)
{
    private const int LongestRank = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_ranks = Load(
        "rank-words.txt",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> s_militaryRanks =
        EmbeddedLines
            .OfLexicon("military-ranks.tsv")
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => cells.Length == 1, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_qualifiers = Load(
        "role-qualifiers.txt",
        StringComparer.OrdinalIgnoreCase
    );

    private readonly AffiliationReader _affiliations = new(text);

    /// <summary>Reads a phrase.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="head">The last token of its head, a noun or a name.</param>
    /// <param name="end">One past its last token; what follows the head may tell the body.</param>
    public SourceStanding Read(int first, int head, int end)
    {
        var start = StartOf(first, head);
        var role = RoleIn(start, head);
        var limit = role < 0 ? head : role;
        var rank = RankIn(start, head, limit);
        if (role < 0 && rank is null)
        {
            return default;
        }

        var qualified = role > start && s_qualifiers.Contains(text.TokenText(role - 1)) ? role - 1 : role;
        return new SourceStanding(
            role < 0 ? null : RoleOf(qualified, role),
            rank,
            IsFormer(start, limit),
            role < 0 ? null : _affiliations.Read(first, start, qualified, role, end)
        );
    }

    /// <summary>The first token of a phrase with the words of count, rank and past before it: "more than | 40 aides", "then- | president".</summary>
    public int Widen(int first)
    {
        var sentence = first < text.Tokens.Length ? text.SentenceOfToken(first) : -1;
        var limit = sentence < 0 ? first : text.Sentences[sentence].FirstToken;
        for (var start = Math.Max(limit, first - LongestRank); start < first; start++)
        {
            var words = Words(start, first);
            var isThen =
                first - start == 3
                && text.Tokens[start + 1].Penn == PennTag.HYPH
                && IsThen(start)
                && RoleIn(first - 1, first - 1) >= 0;
            if (
                isThen
                || CountWords.IsApproximator(words)
                || s_ranks.Contains(words)
                || s_militaryRanks.ContainsKey(words)
                || FormerWords.Contains(words)
            )
            {
                return Widen(start);
            }
        }

        return first;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(
        string fileName,
        StringComparer comparer
    ) => EmbeddedLines.OfLexicon(fileName).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    // What stands before a possessive ending only owns the phrase.
    private int StartOf(int first, int head)
    {
        for (var at = head; at > first; at--)
        {
            if (text.Tokens[at - 1].Penn == PennTag.POS)
            {
                return at;
            }
        }

        return first;
    }

    private int RoleIn(int start, int head)
    {
        for (var at = head; at >= start; at--)
        {
            var lower = Lower(at);
            var isRole =
                RoleNouns.Find(text.Tokens[at].Lemma.ToLowerInvariant(), lower) is
                { Type: ActorType.Person or ActorType.Group };
            var isOffice = at < head && Gazetteer.IsTitle(Word(at), out _, out var office) && office;
            if (isRole && (at == head || !IsMilitaryRank(at) || !IsCapital(at)) || isOffice && !IsMilitaryRank(at))
            {
                return at;
            }
        }

        return -1;
    }

    private string RoleOf(int first, int role)
    {
        var found = RoleNouns.Find(text.Tokens[role].Lemma.ToLowerInvariant(), Lower(role));
        var lemma = found?.Lemma ?? Lower(role);
        lemma = lemma.StartsWith("ex-", StringComparison.Ordinal) ? lemma[3..] : lemma;
        return first < role ? $"{Lower(first)} {lemma}" : lemma;
    }

    private string? RankIn(int start, int head, int limit)
    {
        for (var at = start; at < limit; at++)
        {
            for (var next = Math.Min(limit, at + LongestRank); next > at; next--)
            {
                var words = Words(at, next);
                if (s_ranks.Contains(words) && !IsQualifierOf(at, next, limit))
                {
                    return words.ToString();
                }
            }
        }

        return MilitaryRankIn(start, head);
    }

    // The "chief" of "chief executive" and the "vice" of "vice president" belong to the role itself.
    private bool IsQualifierOf(int at, int next, int role) =>
        next - at == 1 && next == role && s_qualifiers.Contains(text.TokenText(at));

    private string? MilitaryRankIn(int start, int head)
    {
        for (var at = start; at < head; at++)
        {
            var last = at - 1;
            for (var next = at; next < head && s_militaryRanks.TryGetValue(text.TokenText(next), out var whole); next++)
            {
                last = whole ? next : last;
            }

            if (last >= at && text.Tokens[last + 1].Penn is PennTag.NNP or PennTag.NNPS)
            {
                return Words(at, last + 1).ToString();
            }
        }

        return null;
    }

    private bool IsMilitaryRank(int token) =>
        s_militaryRanks.TryGetValue(text.TokenText(token), out var isWhole) && isWhole;

    private bool IsCapital(int token) => char.IsUpper(text.TokenText(token)[0]);

    private bool IsFormer(int start, int limit)
    {
        for (var at = start; at <= limit; at++)
        {
            var isThen = at < limit && text.Tokens[at + 1].Penn == PennTag.HYPH && IsThen(at);
            if (
                isThen
                || FormerWords.Contains(text.TokenText(at))
                || text.TokenText(at).StartsWith("then-", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThen(int token) => text.TokenText(token).Equals("then", StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> Words(int first, int end) =>
        new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End).Of(text.Text);

    private string Word(int token) => text.TokenText(token).ToString();

    private string Lower(int token) => Word(token).ToLowerInvariant();
}
