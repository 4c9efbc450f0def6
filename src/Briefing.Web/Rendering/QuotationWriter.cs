using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;
using Briefing.Store.Reading;

namespace Briefing.Web.Rendering;

/// <summary>Writes a claim as a quotation that carries its chain, so that it can be passed on without losing who said it.</summary>
internal static class QuotationWriter
{
    /// <summary>The words of the claim, who holds it, who passed it on, and the article.</summary>
    public static string Write(Edition edition, Claim claim)
    {
        var text = edition.Reading.Text;
        var words = string.Join(
            " […] ",
            claim.Content.Select(span => Excerpt.Of(text, new TextSpan(span.Start, span.End), int.MaxValue).Trim())
        );
        return $"“{words}” ({Chain(claim)}; {Article(edition.Article)})";
    }

    private static string Chain(Claim claim)
    {
        if (claim.Kind != ClaimKind.Attributed)
        {
            return $"the article {Wording.OwnVoice(claim.Kind)}";
        }

        var holder = Wording.Holder(claim.Chain[^1]);
        var grade = claim
            .Commitments.Where(commitment => commitment.Holder == claim.Chain.Length - 1)
            .Select(commitment => CommitmentWording.InBrief(commitment.Value, false))
            .FirstOrDefault();
        var relays = claim
            .Chain[..^1]
            .Where(hop => !hop.IsDocument)
            .Reverse()
            .Select(hop => Wording.Holder(hop) + (hop.Basis == HopBasis.Inherited ? " (carried over)" : ""))
            .ToList();
        return $"held by {holder}{(grade is null ? "" : ": " + grade)}{(relays.Count == 0 ? "" : ", through " + Wording.List(relays))}";
    }

    private static string Article(ArticleInfo article) =>
        string.Join(
            ", ",
            new[]
            {
                article.Metadata.Outlet is { Length: > 0 } outlet ? outlet : "outlet not stated",
                "“" + article.DisplayTitle + "”",
                article.Metadata.Published is null
                    ? "date not stated"
                    : DateWording.Published(article.Metadata.Published),
            }
        );
}
