namespace Briefing.Analysis.Mentions;

/// <summary>A noun with what stands before it: "two former Russian officials". Token indices; the end is exclusive.</summary>
/// <param name="First">Its first token, without a possessor.</param>
/// <param name="Head">Its head noun.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Possessor">The place, in the list of phrases, of the phrase that owns it ("the bank" of "the bank's governor"); -1 where none does.</param>
/// <param name="IsPossessor">Whether it owns the phrase after it.</param>
internal readonly record struct NounPhrase(int First, int Head, int End, int Possessor, bool IsPossessor);
