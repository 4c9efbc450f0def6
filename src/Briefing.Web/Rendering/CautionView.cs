using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>What one rule has to say about an article.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The gravest severity among its flags that were not dismissed.</param>
/// <param name="Flags">Its flags, those that matter most first; dismissed ones last.</param>
/// <param name="ClaimIds">The claims that they sit on.</param>
public sealed record CautionView(
    FlagRule Rule,
    FlagSeverity Severity,
    ImmutableArray<FlagView> Flags,
    ImmutableArray<int> ClaimIds
)
{
    /// <summary>Whether editors dismissed every flag of it.</summary>
    public bool IsDismissed => Flags.All(flag => flag.IsDismissed);
}
