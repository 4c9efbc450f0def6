namespace Briefing.Web.Rendering;

/// <summary>How an article is sourced, in a sentence or two.</summary>
internal static class SourceTally
{
    public static string Of(EditionView view)
    {
        if (view.Sources.IsEmpty)
        {
            return "Nobody but the article itself is said to hold a claim.";
        }

        var known = view.Sources.Count(source => source.IsNamed is not null);
        var named = view.Sources.Count(source => source.IsNamed == true);
        var own =
            view.OwnClaimCount == 0
                ? ""
                : $" {Wording.Count(view.OwnClaimCount, "claim rests", "claims rest")} on the article alone.";
        return $"{Wording.Count(known, "source")}, {named} of them named.{own}";
    }
}
