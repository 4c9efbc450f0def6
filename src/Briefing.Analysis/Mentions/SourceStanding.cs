using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>What one wording tells of a person's role.</summary>
/// <param name="Role">The role, or <see langword="null"/>.</param>
/// <param name="Rank">The rank, or <see langword="null"/>.</param>
/// <param name="IsFormer">Whether the role is no longer held.</param>
/// <param name="Affiliation">The words for whom the person belongs to, or <see langword="null"/>.</param>
internal readonly record struct SourceStanding(string? Role, string? Rank, bool IsFormer, TextSpan? Affiliation)
{
    /// <summary>Whether it tells anything.</summary>
    public bool IsTold => Role is not null || Rank is not null || IsFormer;
}
