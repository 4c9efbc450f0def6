using Briefing.Analysis.Claims;
using Briefing.Store.Profiles;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Sources;

/// <summary>A source in figures.</summary>
public partial class SourceFacts
{
    /// <summary>The source.</summary>
    [Parameter, EditorRequired]
    public SourceProfile Profile { get; set; } = null!;

    private string Named =>
        Profile.NamedIn == 0 ? "never; this is a description"
        : Profile.NamedIn == Profile.Articles ? "always"
        : $"in {Wording.Number(Profile.NamedIn)} of {Wording.Count(Profile.Articles, "article")}";

    private int Hedged => Profile.Stances.Where(count => IsHedged(count.Value)).Sum(count => count.Count);

    private static bool IsHedged(Factuality value) =>
        value
            is Factuality.ProbablePositive
                or Factuality.ProbableNegative
                or Factuality.PossiblePositive
                or Factuality.PossibleNegative;
}
