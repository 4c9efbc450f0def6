using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>A word of a claim.</summary>
/// <param name="Id">As <see cref="MeaningWord.Id"/>.</param>
/// <param name="Weight">As <see cref="MeaningWord.Weight"/>.</param>
/// <param name="Side">As <see cref="MeaningWord.Side"/>; 0 where the claim has words of both sides.</param>
/// <param name="IsName">Whether it is part of a name.</param>
/// <param name="Head">The thing that a name names a part or a kind of, "bridge" in "the Aldmere bridge", by id; or 0.</param>
/// <param name="Place">Where the content has it; empty where it stands only for a pronoun of the content.</param>
internal readonly record struct ClaimWord(uint Id, float Weight, int Side, bool IsName, uint Head, TextSpan Place);
