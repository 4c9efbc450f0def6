using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>A half-open run of tokens <c>[Start, End)</c>, by their indices in <see cref="AnalyzedText.Tokens"/>.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    /// <summary>How many tokens it covers.</summary>
    public int Length => Math.Max(0, End - Start);

    /// <summary>Whether it covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether a token lies in it.</summary>
    public bool Contains(int token) => token >= Start && token < End;

    /// <summary>Whether another run lies wholly in it.</summary>
    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;
}
