using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Markdig;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>
/// Payloads, made of parts: what runs (elements, handlers, addresses), out of which place it breaks (text, attributes, titles,
/// comments, scripts, Markdown …), and how it is disguised. In the parts <c>{c}</c> is the code and <c>{n}</c> the number.
/// </summary>
internal static partial class PayloadList
{
    private const string Code = Payload.Function + "({n})";
    private const string Image = "<img src=x onerror={c}>";

    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    /// <summary>Addresses that are script, disguised in what browsers drop.</summary>
    private static readonly string[] s_addresses =
    [
        "javascript:{c}",
        "JaVaScRiPt:{c}",
        " javascript:{c}",
        "\tjavascript:{c}",
        "\u0001javascript:{c}",
        "java\tscript:{c}",
        "java\nscript:{c}",
        "javascript\t:{c}",
        "javascript://x.test/%0a{c}",
        "javascript:void%200;{c}",
        "javascript:%66ire({n})",
        "javascript:'<script>{c}</script>'",
        "&#106;avascript:{c}",
        "&#x6A;&#x61;vascript:{c}",
        "javascript&colon;{c}",
        "javascript&#58;{c}",
        "java&Tab;script:{c}",
        "java&NewLine;script:{c}",
        "&#1;javascript:{c}",
    ];

    private static readonly string[] s_deadAddresses =
    [
        "data:text/html,<script>{c}</script>",
        "data:text/html;base64,{b}",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>{c}</script></svg>",
        "vbscript:{c}",
        "feed:javascript:{c}",
        "view-source:javascript:{c}",
        "blob:javascript:{c}",
        "jar:javascript:{c}",
        "livescript:{c}",
        "javascript%3A{c}",
        "\u200bjavascript:{c}",
        "ｊavascript:{c}",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Payload> All { get; } =
    [
        .. Elements()
            .Concat(BreakOuts())
            .Concat(Handlers())
            .Concat(Scripts())
            .Concat(Links())
            .Concat(MarkdownLinks())
            .Concat(MarkdownBreakOuts())
            .Concat(Disguises())
            .Concat(Fetches())
            .Concat(Mutations())
            .Concat(Lines())
            .Select((draft, index) => Make(index + 1, draft)),
    ];

    private static Payload Make(int number, Draft draft)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var script = Convert.ToBase64String(Encoding.UTF8.GetBytes($"<script>{Payload.Function}({id})</script>"));
        var text = draft
            .Text.Replace("{c}", draft.Code, StringComparison.Ordinal)
            .Replace("{n}", id, StringComparison.Ordinal)
            .Replace("{b}", script, StringComparison.Ordinal);
        return new Payload(number, draft.Family, text, draft.Careless(text));
    }

    /// <summary>Addresses where a page takes any for a link, a frame or a form.</summary>
    private static IEnumerable<Draft> Links()
    {
        string[] pages =
        [
            "<a href=\"{0}\">x</a>",
            "<iframe src=\"{0}\"></iframe>",
            "<form action=\"{0}\"><button>x</button></form>",
        ];
        return s_addresses
            .Concat(s_deadAddresses)
            .SelectMany(
                (address, index) =>
                    new[] { pages[0], pages[1 + (index % 2)] }.Select(page => new Draft(
                        "address",
                        address,
                        text => Fill(page, text)
                    ))
            );
    }

    /// <summary>Tags and code in disguise: by case, gaps, references and escapes, for pages that decode twice too.</summary>
    private static IEnumerable<Draft> Disguises()
    {
        string[] tags =
        [
            "<IMG SRC=x ONERROR={c}>",
            "<iMg/sRc=x/oNeRrOr={c}>",
            "<img\nsrc=x\tonerror\n=\n{c}>",
            "<img\fsrc=x\fonerror={c}>",
            "<img src=x onerror='{c}'/x>",
            "<img/src=`x`onerror={c}>",
            "<img x=\">\" src=x onerror={c}>",
            "<img src=x x='\"' onerror={c}>",
            "<<img src=x onerror={c}>>",
            "< img ><img src=x onerror={c}>",
            "<x<img src=x onerror={c}>" + Image,
            "</p><img src=x onerror={c}>",
            "</x " + "onclick={c}>" + Image,
            "<!><img src=x onerror={c}>",
            "<!--><img src=x onerror={c}>-->",
            "<!---><img src=x onerror={c}>-->",
            "<?xml version=\"1.0\"?><img src=x onerror={c}>",
            "<!doctype html [<!ENTITY x \"y\">]><img src=x onerror={c}>",
            "<![CDATA[><img src=x onerror={c}>]]>",
            "<%><img src=x onerror={c}>",
            "\ufeff<img src=x onerror={c}>",
            "\u202e<img src=x onerror={c}>",
            "e\u0301\u200d👩🏽‍🚀<img src=x onerror={c}>",
            "<scr<script>ipt>{c}</script>" + Image,
            "<svg><![CDATA[><img src=x onerror={c}>]]></svg>" + Image,
        ];
        string[] codes =
        [
            "&#102;ire({n})",
            "&#x66;ire({n})",
            "&#0000102ire({n})",
            "fire&lpar;{n}&rpar;",
            "fire&#40;{n}&#41;",
            "\\u0066ire({n})",
            "\\u{66}ire({n})",
            "fire`{n}`",
            "[{n}].map(fire)",
            "window['fi'+'re']({n})",
            "top?.self.fire({n})",
            "eval('fi'+'re({n})')",
            "eval(atob('ZmlyZSg=')+'{n})')",
            "setTimeout('fire({n})')",
            "Function('fire({n})')()",
            "[].find.constructor('fire({n})')()",
            "onerror=fire;fire({n})",
            "(0,fire)({n})",
            "Reflect.apply(fire,0,[{n}])",
            "new(class{constructor(){fire({n})}})",
        ];
        foreach (var tag in tags)
        {
            yield return new("disguise", tag, InText);
        }

        foreach (var code in codes)
        {
            yield return new("disguise", "<img src=x onerror=\"{c}\">", InText) { Code = code };
        }

        yield return new("decoded", WebUtility.HtmlEncode(Image), text => InText(WebUtility.HtmlDecode(text)));
        yield return new(
            "decoded",
            "&amp;lt;img src=x onerror={c}&amp;gt;",
            text => InText(WebUtility.HtmlDecode(WebUtility.HtmlDecode(text)))
        );
        yield return new("decoded", "&#60;img src=x onerror={c}&#62;", text => InText(WebUtility.HtmlDecode(text)));
        yield return new(
            "decoded",
            "&LT;img src=x onerror={c}&GT;",
            text =>
                InText(
                    text.Replace("&LT;", "<", StringComparison.Ordinal).Replace("&GT;", ">", StringComparison.Ordinal)
                )
        );
        yield return new("decoded", "%3Cimg%20src=x%20onerror={c}%3E", text => InText(Uri.UnescapeDataString(text)));
        yield return new(
            "decoded",
            "%253Cimg%2520src=x%2520onerror={c}%253E",
            text => InText(Uri.UnescapeDataString(Uri.UnescapeDataString(text)))
        );
        yield return new("decoded", "+%3Csvg/onload%3D{c}%3E", text => InText(WebUtility.UrlDecode(text)));
        yield return new(
            "decoded",
            "\\u003cimg src=x onerror={c}\\u003e",
            text => InText(JsonSerializer.Deserialize<string>($"\"{text}\"")!)
        );
        yield return new(
            "decoded",
            "\\x3cimg src=x onerror={c}\\x3e",
            text => $"<div id=d></div><script>d.innerHTML=\"{text}\"</script>"
        );
        yield return new(
            "decoded",
            "\\74img src=x onerror={c}\\76",
            text => $"<div id=d></div><script>d.innerHTML=\"{text}\"</script>"
        );
        yield return new(
            "decoded",
            "＜img src=x onerror={c}＞",
            text => InText(text.Normalize(NormalizationForm.FormKC))
        );
        yield return new("decoded", "﹤svg onload={c}﹥", text => InText(text.Normalize(NormalizationForm.FormKC)));
        yield return new("decoded", "<ımg src=x onerror={c}>", text => InText(text.Replace('ı', 'i')));
        yield return new(
            "decoded",
            "<ſcript>{c}</ſcript>",
            text => InText(text.ToUpperInvariant().Replace("FIRE", "fire", StringComparison.Ordinal).Replace('ſ', 'S'))
        );
        yield return new(
            "decoded",
            "<i\u00adm\u00adg src=x onerror={c}>",
            text => InText(text.Replace("\u00ad", "", StringComparison.Ordinal))
        );
        yield return new(
            "decoded",
            "<im\u200bg src=x onerror={c}>",
            text => InText(text.Replace("\u200b", "", StringComparison.Ordinal))
        );
        yield return new(
            "decoded",
            "<im\u0000g src=x onerror={c}>",
            text => InText(text.Replace("\0", "", StringComparison.Ordinal))
        );
        yield return new(
            "decoded",
            "<im\u0008g src=x onerror={c}>",
            text => InText(text.Replace("\b", "", StringComparison.Ordinal))
        );
    }

    /// <summary>What runs nothing but fetches from elsewhere, and so tells who reads, or takes the page elsewhere.</summary>
    private static IEnumerable<Draft> Fetches()
    {
        string[] texts =
        [
            "<img src=//{h}/{n}>",
            "<img srcset='//{h}/{n} 1x'>",
            "<picture><source srcset=//{h}/{n}><img></picture>",
            "<video poster=//{h}/{n}></video>",
            "<video src=//{h}/{n} preload=auto></video>",
            "<audio src=//{h}/{n} preload=auto></audio>",
            "<iframe src=//{h}/{n}></iframe>",
            "<object data=//{h}/{n}></object>",
            "<embed src=//{h}/{n}>",
            "<link rel=stylesheet href=//{h}/{n}>",
            "<link rel=preload as=image href=//{h}/{n}>",
            "<link rel=modulepreload href=//{h}/{n}>",
            "<link rel=icon href=//{h}/{n}>" + "<img src=//{h}/{n}>",
            "<script src=//{h}/{n}></script>",
            "<script type=module>import '//{h}/{n}'</script>",
            "<svg><image href=//{h}/{n} width=9 height=9 /></svg>",
            "<svg><use href=//{h}/{n}#x /></svg>" + "<img src=//{h}/{n}>",
            "<svg><script href=//{h}/{n} /></svg>",
            "<style>@import '//{h}/{n}';</style>",
            "<style>*{background:url(//{h}/{n})}</style>",
            "<style>*{list-style:url(//{h}/{n})}li{display:list-item}</style><li>x",
            "<b style=\"background:url(//{h}/{n})\">x</b>",
            "<b style=\"background:url('//{h}/{n}')\">x</b>",
            "<table background=//{h}/{n}><td>x</table>",
            "<body background=//{h}/{n}>",
            "<input type=image src=//{h}/{n}>",
            "<base href=//{h}/{n}/><img src=x>",
            "<meta http-equiv=refresh content='0;url=http://{h}/{n}'>",
            "<form action=//{h}/{n}><button>x</button></form>",
            "<track><video><track default src=//{h}/{n}></video><img src=//{h}/{n}>",
        ];
        foreach (var text in texts)
        {
            yield return new("fetch", text.Replace("{h}", Payload.Host, StringComparison.Ordinal), InText);
        }

        yield return new(
            "fetch",
            $"}}*{{background:url(//{Payload.Host}/{{n}})}}",
            text => Fill("<style>q{{color:{0}}}</style><q>x</q>", text)
        );
        yield return new(
            "fetch",
            $"red;background:url(//{Payload.Host}/{{n}})",
            text => Fill("<q style=\"color:{0}\">x</q>", text)
        );
        yield return new(
            "fetch",
            $"\" style=\"background:url(//{Payload.Host}/{{n}})",
            text => Fill("<q title=\"{0}\">x</q>", text)
        );
        yield return new("fetch", $"//{Payload.Host}/{{n}}", text => Fill("<img src=\"{0}\">", text));
        yield return new("fetch", $"/\\{Payload.Host}/{{n}}", text => Fill("<img src=\"{0}\">", text));
        yield return new("fetch", $"\\\\{Payload.Host}\\{{n}}", text => Fill("<img src=\"{0}\">", text));
        yield return new("fetch", $"/\t/{Payload.Host}/{{n}}", text => Fill("<img src=\"{0}\">", text));
        yield return new(
            "fetch",
            $"http:{Payload.Host}/{{n}}",
            text => Fill("<base href=\"https://a.test/\"><img src=\"{0}\">", text)
        );
        yield return new("fetch", $"x 1x, //{Payload.Host}/{{n}} 2x", text => Fill("<img srcset=\"x 9x, {0}\">", text));
    }

    /// <summary>What is harmless when it is parsed once, and not when what came of it is parsed again.</summary>
    private static IEnumerable<Draft> Mutations()
    {
        string[] shells =
        [
            "<svg></p><style><a id=\"</style>{i}\">",
            "<math></p><style><!--</style>{i}-->",
            "<math><mtext><table><mglyph><style><!--</style><a title=\"--&gt;{e}\">",
            "<math><mtext><table><mglyph><style><![CDATA[</style><a title=\"]]&gt;{e}\">",
            "<form><math><mtext></form><form><mglyph><style></math>{i}",
            "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style>{i}\">",
            "<svg><desc><noscript><a title=\"</noscript>{i}\"></noscript></desc></svg>",
            "<noscript><p title=\"</noscript>{i}\">",
            "<select><style></select>{i}",
            "<table><math><select><mi><select><style></select>{i}",
            "<xmp><p title=\"</xmp>{i}\">",
            "<noembed><p title=\"</noembed>{i}\">",
            "<textarea><p title=\"</textarea>{i}\">",
            "<title><p title=\"</title>{i}\">",
            "<iframe><p title=\"</iframe>{i}\">",
            "<svg><title><p title=\"</title></svg>{i}\">" + Image,
            "<a title=\"`{i}\">" + Image,
            "<template><p title=\"</template>{i}\">" + Image,
            "<p></p/x><svg><style>{e}</style></svg>" + Image,
            "<math><annotation-xml encoding=\"text/html\"><style>{i}</style></annotation-xml></math>" + Image,
        ];
        foreach (var shell in shells)
        {
            var text = shell
                .Replace("{i}", "<img src=x onerror={c}>", StringComparison.Ordinal)
                .Replace("{e}", "&lt;img src=x onerror={c}&gt;", StringComparison.Ordinal);
            yield return new("mutation", text, ParsedTwice);
        }
    }

    /// <summary>What is dangerous in lines: headers, tables of values, feeds.</summary>
    private static IEnumerable<Draft> Lines()
    {
        string[] texts =
        [
            "x\r\nContent-Type: text/html\r\n\r\n<img src=x onerror={c}>",
            "x\nContent-Security-Policy: script-src 'unsafe-inline'\n\n<svg onload={c}>",
            "%0d%0aLocation:%20javascript:{c}%0d%0a%0d%0a<img src=x onerror={c}>",
            "=HYPERLINK(\"javascript:{c}\",\"x\")<img src=x onerror={c}>",
            "=cmd|' /C calc'!A0,\"<img src=x onerror={c}>\"",
            "@SUM(1+1)*cmd|' '!A0\t<img src=x onerror={c}>",
            "---\ntitle: <img src=x onerror={c}>\n---\n",
            "data: x\n\nevent: notes\ndata: <img src=x onerror={c}>\n\n",
            "</summary><content type=\"html\"><![CDATA[<img src=x onerror={c}>]]></content>",
            "]]></title><script xmlns=\"http://www.w3.org/1999/xhtml\">{c}</script>",
            "</text><html:img xmlns:html=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"{c}\"/><img src=x onerror={c}>",
            "<?xml-stylesheet type=\"text/xsl\" href=\"data:text/xsl,x\"?><img src=x onerror={c}>",
            "{{constructor.constructor('{c}')()}}<img src=x onerror={c}>",
            "${{c}}<img src=x onerror={c}>",
            "@(fire({n}))<img src=x onerror={c}>",
            "<%= {c} %><img src=x onerror={c}>",
            "#{{c}}<img src=x onerror={c}>",
        ];
        return texts.Select(text => new Draft("lines", text, InText));
    }

    private static string InText(string text) => $"<p>{text}</p>";

    private static string InMarkdown(string text) => Markdown.ToHtml(text, s_markdown);

    private static string ParsedTwice(string text) =>
        $"<div id=d></div><script>const t=new DOMParser().parseFromString({Script(text)},'text/html');d.innerHTML=t.body.innerHTML</script>"
        + $"<div id=e></div><script>e.innerHTML={Script(text)}</script>";

    private static string Script(string text) => JsonSerializer.Serialize(text);

    private static string Fill(string page, string text) => string.Format(CultureInfo.InvariantCulture, page, text);

    private sealed record Draft(string Family, string Text, Func<string, string> Careless)
    {
        public string Code { get; init; } = PayloadList.Code;
    }
}
