namespace Briefing.Analysis.Comparison;

/// <summary>What a word counts for when claims are compared.</summary>
/// <param name="Id">The same for words that reports of one event use for one another.</param>
/// <param name="Weight">How much it tells to share it, in bits.</param>
/// <param name="Side">Which side of an opposition it names: 1, -1, or 0 where it names none.</param>
internal readonly record struct MeaningWord(uint Id, float Weight, int Side)
{
    /// <summary>Whether sharing the word tells anything.</summary>
    public bool Tells => Weight >= WordRarity.Telling;
}
