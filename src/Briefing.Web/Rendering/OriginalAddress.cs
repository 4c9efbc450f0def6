using Briefing.Store.Reading;

namespace Briefing.Web.Rendering;

/// <summary>Where an article was published.</summary>
internal static class OriginalAddress
{
    /// <summary>The address that is stated of an article, if a link may lead there: absolute, and of the web.</summary>
    public static string? Of(ArticleInfo article) =>
        Uri.TryCreate(article.Metadata.Url, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url.AbsoluteUri
            : null;
}
