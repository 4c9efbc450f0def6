namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>A main verb with the auxiliaries, negations and adverbs before it.</summary>
/// <param name="Range">Its tokens, leading adverbs included; it ends with the main verb.</param>
/// <param name="First">The index of its first verb, modal or "to".</param>
/// <param name="Form">Its form.</param>
/// <param name="IsPassive">Whether a form of "be" or "get" and a past participle make it passive.</param>
/// <param name="IsNegated">Whether it is negated.</param>
internal readonly record struct VerbGroup(TokenRange Range, int First, VerbForm Form, bool IsPassive, bool IsNegated)
{
    /// <summary>The index of the main verb.</summary>
    public int Head => Range.End - 1;
}
