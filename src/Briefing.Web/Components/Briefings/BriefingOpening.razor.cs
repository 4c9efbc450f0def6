using Briefing.Analysis.Claims;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>What a reader should know in the first minute: what is claimed, who says so, what to be careful of.</summary>
public partial class BriefingOpening
{
    private const int SourcesInFront = 8;

    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private ArticleInfo Article => View.Article;

    private int ShownSources => Math.Min(View.Sources.Length, SourcesInFront);

    private string? ForeignLanguage =>
        Article.DetectedLanguage is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? language
            : null;

    private string SourcesSummary
    {
        get
        {
            if (View.Sources.IsEmpty)
            {
                return "Nobody but the article itself is said to hold a claim.";
            }

            var named = View.Sources.Count(source => source.IsNamed == true);
            var own =
                View.OwnClaimCount == 0
                    ? ""
                    : $" {Wording.Count(View.OwnClaimCount, "claim")} rest on the article alone.";
            return $"{Wording.Count(View.Sources.Count(source => source.IsNamed is not null), "source")}, {named} of them named.{own.Replace("1 claim rest ", "1 claim rests ", StringComparison.Ordinal)}";
        }
    }

    private static string Stated(string? value) => string.IsNullOrWhiteSpace(value) ? Wording.NotStated : value;

    private static string OwnVoice(ClaimKind kind) =>
        kind == ClaimKind.Presupposed
            ? "The article takes it for granted; nobody is said to hold it."
            : "The article says so itself; no source is given.";
}
