namespace Briefing.Ingestion.Anchoring;

/// <summary>A word, a number or a sign of a text that is being aligned.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">One past its last UTF-16 unit.</param>
/// <param name="Key">The same for tokens of the same writing, in both texts.</param>
/// <param name="Break">What ends with it.</param>
internal readonly record struct AnchorToken(int Start, int End, int Key, TextBreak Break)
{
    /// <summary>What it weighs when shared words are counted: its length.</summary>
    public int Weight => End - Start;
}
