namespace Briefing.Browser.Tests.Payloads;

/// <content>What runs by way of Markdown.</content>
internal static partial class PayloadList
{
    /// <summary>The same as Markdown has links.</summary>
    private static IEnumerable<Draft> MarkdownLinks()
    {
        string[] forms =
        [
            "[x]({0})",
            "[x](<{0}>)",
            "[x][r]\n\n[r]: {0}",
            "[x][r]\n\n[r]: <{0}>\n",
            "[![x](x)]({0})",
            "[r]\n\n[r]: {0} \"t\"",
        ];
        string[] tame =
        [
            "javascript:{c}",
            "JaVaScRiPt:{c}",
            "javascript&colon;{c}",
            "java&Tab;script:{c}",
            "&#106;avascript:{c}",
            "&#1;javascript:{c}",
            "java\\script:{c}",
            "javascript:%66ire({n})",
        ];
        foreach (var form in forms)
        {
            foreach (var address in tame)
            {
                yield return new("markdown", form.Replace("{0}", address, StringComparison.Ordinal), InMarkdown);
            }
        }

        yield return new("markdown", "<javascript:{c}>", InMarkdown);
        yield return new("markdown", "![x](javascript:{c})", InMarkdown);
        yield return new("markdown", $"![x](//{Payload.Host}/{{n}})", InMarkdown);
        yield return new("markdown", $"![x](https://{Payload.Host}/{{n}} \"t\")", InMarkdown);
        yield return new("markdown", $"![x][r]\n\n[r]: https://{Payload.Host}/{{n}}", InMarkdown);
        yield return new("markdown", $"![movie](https://{Payload.Host}/{{n}}.mp4)", InMarkdown);
        yield return new("markdown", "![x](data:image/svg+xml,<svg/onload={c}>)", InMarkdown);
    }

    /// <summary>Ways from Markdown into markup.</summary>
    private static IEnumerable<Draft> MarkdownBreakOuts()
    {
        string[] texts =
        [
            "*a* " + Image,
            "> " + Image,
            "- " + Image,
            "1. " + Image,
            "# " + Image,
            "| a | b |\n|---|---|\n| " + Image + " | c |",
            "`a` " + Image + " `b`",
            "``` \n```\n" + Image,
            "<div>\n\n" + Image + "\n\n</div>",
            "a\n" + Image + "\nb",
            "<!-- a -->\n" + Image,
            "<!-- a --> " + Image,
            "<?a?>\n" + Image,
            "<!DOCTYPE a>\n" + Image,
            "<![CDATA[a]]>\n" + Image,
            "\\\\" + Image,
            "[a]: b '" + Image + "'\n\n" + Image,
            "a[^1]\n\n[^1]: " + Image,
            "**a" + Image + "**",
            "~~" + Image + "~~",
            "==" + Image + "==",
            "^" + Image + "^",
            "[" + Image + "](x)",
            "![" + Image + "](x) " + Image,
            "[x](https://a.test \"t\"){onclick={c}}",
            "[x](https://a.test){onclick=\"{c}\"}",
            "**x**{onclick={c}}",
            "# x {onclick={c}}",
            "a {onclick={c}}\nb",
            "``` {onclick={c}}\na\n```",
            "| a |\n|---|\n| b |\n{onclick={c}}",
            "<a href='javascript:{c}'>x</a>",
            "<svg/onload={c}>",
            "<style>\n\n</style>\n<script>{c}</script>",
            "<script>\n\n{c}\n\n</script>",
            "<https://a.test/\"onclick=\"{c}>" + Image,
            "[x](/a\\\"onclick={c}) " + Image,
            "&lt;img&gt; " + Image,
            "[*<b>*](x \"</a>" + Image + "\") " + Image,
        ];
        return texts.Select(text => new Draft("markdown", text, InMarkdown));
    }
}
