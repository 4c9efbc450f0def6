using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Search;
using Briefing.Web.Caching;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace Briefing.Web.Api;

/// <summary>The claims that a query finds as an Atom feed: how to watch a search or an actor without an account.</summary>
internal static class ClaimFeed
{
    private const int Items = 50;
    private const string MediaType = "application/atom+xml; charset=utf-8";

    /// <summary>Maps it.</summary>
    public static void MapClaimFeed(this IEndpointRouteBuilder app) =>
        app.MapGet(Addresses.ClaimFeed, GetAsync)
            .WithMetadata(new AuthorizeAttribute(Policies.Read), new CachedPageAttribute());

    private static async Task<IResult> GetAsync(
        HttpContext context,
        ClaimReader claims,
        string? q,
        CancellationToken cancellationToken
    )
    {
        if (!ClaimQuery.TryParse(q ?? "", out var query, out var error))
        {
            return Results.Problem(error.Message, statusCode: StatusCodes.Status400BadRequest);
        }

        var page = await claims.FindAsync(query, ClaimOrder.NewestFirst, null, Items, cancellationToken);
        var site = new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        return Results.Text(Write(site, query, page), MediaType, Encoding.UTF8);
    }

    private static string Write(Uri site, ClaimQuery query, ClaimPage page)
    {
        var feed = new SyndicationFeed
        {
            Id = new Uri(site, Addresses.ClaimFeedFor(query.Text)).AbsoluteUri,
            Title = Plain(query.IsAll ? "Claims · Briefing" : $"{query.Text} · Claims · Briefing"),
            LastUpdatedTime =
                page.Items.Count == 0 ? DateTimeOffset.UnixEpoch : page.Items.Max(hit => hit.Article.UpdatedAt),
            Items = page.Items.Select(hit => Item(site, hit)),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Id), MediaType));
        feed.Links.Add(
            SyndicationLink.CreateAlternateLink(new Uri(site, Addresses.ClaimsFor(query.Text)), "text/html")
        );
        var text = new StringWriterUtf8();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            new Atom10FeedFormatter(feed).WriteTo(writer);
        }

        return text.ToString();
    }

    private static SyndicationItem Item(Uri site, ClaimHit hit)
    {
        var chain = ClaimViewBuilder.Chain(hit.Claim);
        var address = new Uri(site, Addresses.Claim(hit.Article.Slug, hit.Claim.Id));
        var item = new SyndicationItem
        {
            // A claim's number means nothing in another revision, so a revision has items of its own.
            Id = FormattableString.Invariant($"{address.AbsoluteUri}~{hit.Article.Revision}"),
            Title = Plain(hit.Claim.Proposition),
            Summary = Plain(
                string.Join(
                    " → ",
                    chain.Select(hop => hop.Commitment is null ? hop.Name : $"{hop.Name} ({hop.Commitment})")
                )
                    + ". "
                    + string.Concat(
                        hit.Flags.Select(flag => FlagGlossary.Get(flag.Code).Title)
                            .Distinct()
                            .Select(title => $"{title}. ")
                    )
                    + $"In: {hit.Article.DisplayTitle}"
            ),
            LastUpdatedTime = hit.Article.UpdatedAt,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(address, "text/html"));
        item.Authors.Add(new SyndicationPerson { Name = Clean(chain[^1].Name) });
        return item;
    }

    private static TextSyndicationContent Plain(string text) => new(Clean(text), TextSyndicationContentKind.Plaintext);

    /// <summary>XML cannot hold every character that a text may have.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)
                        ? Rune.ReplacementChar.ToString()
                        : rune.ToString()
                )
        );

    private sealed class StringWriterUtf8() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
