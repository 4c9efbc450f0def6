using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Rendering;

/// <summary>
/// The one door through which Markdown becomes markup. Raw HTML is shown as text, only http, https and mailto addresses and
/// places within the site become links, images become their description, and links pass nothing on.
/// </summary>
public static class MarkdownRenderer
{
    /// <summary>The longest text that is rendered, in UTF-16 units; a longer one is cut.</summary>
    public const int MaxLength = 20_000;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .Build();

    /// <summary>Renders a text; <see langword="null"/> and blank texts give nothing.</summary>
    public static MarkupString Render(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return default;
        }

        var document = Markdown.Parse(markdown.Length > MaxLength ? markdown[..MaxLength] : markdown, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Guard(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail || IsAllowed(link.Url))
            {
                AddRel(link);
            }
            else
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.Render(document);
        return new MarkupString(writer.ToString());
    }

    private static void Guard(LinkInline link)
    {
        if (link is { IsImage: false } && IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
        {
            AddRel(link);
            return;
        }

        // The words stay, the address goes.
        var words = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            words.AppendChild(child);
        }

        link.ReplaceBy(words, copyChildren: false);
    }

    private static void AddRel(MarkdownObject link) =>
        link.GetAttributes().AddProperty("rel", "nofollow noopener noreferrer ugc");

    /// <summary>Whether an address leads to a place that a link may lead to.</summary>
    private static bool IsAllowed(string? url)
    {
        // Browsers drop tabs, line breaks and leading control characters before they look at the scheme.
        if (string.IsNullOrEmpty(url) || url.Any(character => char.IsControl(character) || character == '\\'))
        {
            return false;
        }

        if (url[0] == '#')
        {
            return true;
        }

        if (url[0] == '/')
        {
            return url.Length == 1 || url[1] != '/';
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" or "mailto"
            && url.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase);
    }
}
