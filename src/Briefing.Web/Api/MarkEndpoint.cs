using Briefing.Store.Accounts;
using Briefing.Store.Desk;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Briefing.Web.Api;

/// <summary>
/// Takes the forms by which readers mark articles as read or starred. Each button's name says what to do with the article of
/// its value; <see cref="ReadAll"/> marks every <see cref="Shown"/> article.
/// </summary>
internal static class MarkEndpoint
{
    /// <summary>Marks as read.</summary>
    public const string Read = "read";

    /// <summary>Marks as not read.</summary>
    public const string Unread = "unread";

    /// <summary>Stars.</summary>
    public const string Star = "star";

    /// <summary>Takes a star away.</summary>
    public const string Unstar = "unstar";

    /// <summary>Marks all that the page shows as read.</summary>
    public const string ReadAll = "read-all";

    /// <summary>Marks several as read, whose slugs its value has with a space between.</summary>
    public const string ReadThese = "read-these";

    /// <summary>The name of the fields with the articles that the page shows.</summary>
    public const string Shown = "shown";

    /// <summary>Maps it.</summary>
    public static void MapMarks(this IEndpointRouteBuilder app) =>
        app.MapPost(Addresses.Marks, MarkAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<Results<RedirectHttpResult, NoContent, BadRequest>> MarkAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        MarkWriter marks,
        CallerContext caller,
        CancellationToken cancellationToken
    )
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        string? anchor = null;
        foreach (var (name, isSet) in new[] { (Read, true), (Unread, false) })
        {
            if (form[name] is [{ Length: > 0 } slug])
            {
                await marks.MarkReadAsync(caller.Current, [slug], isSet, cancellationToken);
                anchor = slug;
            }
        }

        foreach (var (name, isSet) in new[] { (Star, true), (Unstar, false) })
        {
            if (form[name] is [{ Length: > 0 } slug])
            {
                await marks.StarAsync(caller.Current, slug, isSet, cancellationToken);
                anchor = slug;
            }
        }

        if (form.ContainsKey(ReadAll) || form.ContainsKey(ReadThese))
        {
            var named = form.ContainsKey(ReadThese)
                ? form[ReadThese].OfType<string>().SelectMany(Slugs)
                : form[Shown].OfType<string>();
            var shown = named.Where(slug => slug.Length > 0).ToHashSet(StringComparer.Ordinal);
            if (shown.Count > MarkWriter.MaxArticles)
            {
                return TypedResults.BadRequest();
            }

            await marks.MarkReadAsync(caller.Current, shown, true, cancellationToken);
        }

        // Browsers say so where script asks, which has the page already.
        if (context.Request.Headers["Sec-Fetch-Dest"] == "empty")
        {
            return TypedResults.NoContent();
        }

        var back = Addresses.Local(form[Addresses.ReturnName]);
        return TypedResults.LocalRedirect(anchor is null ? back : $"{back}#{Addresses.ArticleId(anchor)}");
    }

    private static string[] Slugs(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
