namespace Briefing.Browser.Tests.Payloads;

/// <content>What runs in markup, and the ways out of where a text is.</content>
internal static partial class PayloadList
{
    /// <summary>Elements that run what they carry, each by the event that comes by itself or by a hand.</summary>
    private static IEnumerable<Draft> Elements()
    {
        string[] vectors =
        [
            "<script>{c}</script>",
            "<SCRIPT>{c}</SCRIPT>",
            "<script type=module>{c}</script>",
            "<script src=\"data:text/javascript,{c}\"></script>",
            "<script/x>{c}</script/x>",
            "<script>{c}//",
            "<svg><script>{c}</script></svg>",
            "<svg><script href=\"data:text/javascript,{c}\" /></svg>",
            "<math><script>{c}</script></math>",
            "<iframe srcdoc=\"<script>{c}</script>\"></iframe>",
            "<iframe srcdoc=\"&lt;img src=x onerror={c}&gt;\"></iframe>",
            "<iframe src=\"javascript:{c}\"></iframe>",
            "<iframe src=\"data:text/html,<script>{c}</script>\"></iframe>",
            "<object data=\"data:text/html,<script>{c}</script>\"></object>",
            "<object data=\"javascript:{c}\"></object>",
            "<embed src=\"data:text/html,<script>{c}</script>\">",
            "<embed src=\"javascript:{c}\">",
            "<template shadowrootmode=open></template><div><template shadowrootmode=open><img src=x onerror={c}></template></div>",
            "<img src=x onerror={c} ",
            "<img src=x onerror=\"{c}",
            "<svg onload={c} ",
            "<svg><animate attributeName=x dur=1s onbegin={c}>",
            "<svg><set attributeName=x onbegin={c}>",
            "<svg><a xlink:href=\"javascript:{c}\"><text y=9>x</text></a></svg>",
            "<svg><a><animate attributeName=href values=\"javascript:{c}\" /><text y=9>x</text></a></svg>",
            "<svg><foreignObject><img src=x onerror={c}></foreignObject></svg>",
            "<math href=\"javascript:{c}\">x</math>",
            "<a href=\"javascript:{c}\">x</a>",
            "<a href=javascript:{c}>x",
            "<map name=m><area href=\"javascript:{c}\" shape=default></map><img usemap=#m src=x>",
            "<form action=\"javascript:{c}\"><button>x</button></form>",
            "<form><button formaction=\"javascript:{c}\">x</button></form>",
            "<form><input type=submit formaction=\"javascript:{c}\"></form>",
            "<button form=ff formaction=\"javascript:{c}\">x</button><form id=ff></form>",
            "<details open ontoggle={c}><summary>x</summary></details>",
            "<dialog open onclose={c}>x</dialog>",
            "<style onload={c}></style>",
            "<style>@keyframes k{to{left:0}}</style><b style=\"animation:k 1ms\" onanimationend={c}>x</b>",
            "<link rel=stylesheet href=\"data:text/css,\" onload={c}>",
            "<marquee onstart={c}>x</marquee>",
            "<table><td background=x><img src=x onerror={c}></table>",
            "<x-y onclick={c}>x</x-y>",
            "<noscript></noscript><img src=x onerror={c}>",
            "<meta http-equiv=refresh content=\"0;url=data:text/html,<script>{c}</script>\">" + Image,
        ];
        foreach (var vector in vectors)
        {
            yield return new("element", vector, InText);
        }

        string[] own =
        [
            "img src=x",
            "video src=x",
            "audio src=x",
            "image src=x",
            "object data=x",
            "input type=image src=x",
            "video><source src=x",
        ];
        string[] others =
        [
            "body",
            "div",
            "p",
            "b",
            "input",
            "select",
            "textarea",
            "button",
            "iframe",
            "svg",
            "details",
            "label",
            "table",
            "h1",
            "li",
            "q",
            "mark",
            "ins",
            "a href=#",
        ];
        string[] events = ["onclick", "onfocus", "onpointerover", "onload", "onwheel"];
        foreach (var element in own)
        {
            yield return new("element", $"<{element} onerror={{c}}>", InText);
        }

        foreach (var (element, index) in others.Select((element, index) => (element, index)))
        {
            yield return new("element", $"<{element} {events[index % events.Length]}={{c}}>x", InText);
            yield return new(
                "element",
                $"<{element} {events[(index + 2) % events.Length]}='{{c}}' autofocus tabindex=1>x",
                InText
            );
        }
    }

    /// <summary>Ways out of the place that a text is put in, with what then runs.</summary>
    private static IEnumerable<Draft> BreakOuts()
    {
        (string Page, string Out)[] places =
        [
            ("<input value=\"{0}\">", "\">"),
            ("<input value=\"{0}\">", "\"/>"),
            ("<input value='{0}'>", "'>"),
            ("<input value={0}>", "x>"),
            ("<title>{0}</title>", "</title>"),
            ("<textarea>{0}</textarea>", "</textarea>"),
            ("<!-- {0} -->", "-->"),
            ("<!-- {0} -->", "--!>"),
            ("<style>q{{quotes:\"{0}\"}}</style>", "</style>"),
            ("<script>var x = \"{0}\";</script>", "</script>"),
            ("<script type=\"application/ld+json\">{{\"headline\":\"{0}\"}}</script>", "</script>"),
            ("<noscript>{0}</noscript>", "</noscript>"),
            ("<select><option>{0}</option></select>", "</option></select>"),
            ("<svg><title>{0}</title></svg>", "</title></svg>"),
            ("<svg><desc><![CDATA[{0}]]></desc></svg>", "]]></desc></svg>"),
            ("<template>{0}</template>", "</template>"),
            ("<iframe>{0}</iframe>", "</iframe>"),
            ("<xmp>{0}</xmp>", "</xmp>"),
            ("<pre><code>{0}</code></pre>", "</code></pre>"),
            ("<table><tr><td>{0}</td></tr></table>", "</td></tr></table>"),
            ("<a href=\"/x?q={0}\">x</a>", "\">"),
            ("<meta name=description content=\"{0}\">", "\">"),
        ];
        string[] vectors =
        [
            "<script>{c}</script>",
            Image,
            "<svg/onload={c}>",
            "<details open ontoggle={c}>",
            "<video><source onerror={c}></video>",
            "<iframe srcdoc=\"<script>{c}</script>\">",
        ];
        foreach (var (page, way) in places)
        {
            foreach (var vector in vectors)
            {
                yield return new("break-out", way + vector, text => Fill(page, text));
            }
        }
    }

    /// <summary>Handlers put into the element whose attribute a text is in, by every kind of quote and gap.</summary>
    private static IEnumerable<Draft> Handlers()
    {
        (string Page, string Quote)[] places =
        [
            ("<input value=\"{0}\">", "\""),
            ("<input value='{0}'>", "'"),
            ("<input value={0}>", ""),
            ("<img src=x alt=\"{0}\">", "\""),
            ("<img src=x alt='{0}'>", "'"),
            ("<a href=\"{0}\">x</a>", "\""),
        ];
        string[] gaps = [" ", "/", "\t", "\f", "  \n"];
        string[] events = ["onfocus", "onclick", "onerror", "onmouseenter", "onpointerdown", "onbeforeinput"];
        var index = 0;
        foreach (var (page, quote) in places)
        {
            foreach (var gap in gaps)
            {
                // An unquoted value has its slashes in it.
                var between = quote.Length == 0 && gap == "/" ? " " : gap;
                var name = events[index++ % events.Length];
                var end = quote.Length == 0 ? "" : $" x={quote}";
                yield return new("handler", $"x{quote}{between}{name}={{c}}{end}", text => Fill(page, text));
                yield return new(
                    "handler",
                    $"x{quote}{between}{name.ToUpperInvariant()}\n=\n{{c}}{end}",
                    text => Fill(page, text)
                );
            }
        }
    }

    /// <summary>Ways out of strings, comments and templates of a script.</summary>
    private static IEnumerable<Draft> Scripts()
    {
        (string Page, string Text)[] places =
        [
            ("<script>var x = \"{0}\";</script>", "\";{c};//"),
            ("<script>var x = \"{0}\";</script>", "\"+{c}+\""),
            ("<script>var x = '{0}';</script>", "';{c};//"),
            ("<script>var x = '{0}';</script>", "'-{c}-'"),
            ("<script>var x = `{0}`;</script>", "${{c}}"),
            ("<script>var x = `{0}`;</script>", "`;{c};`"),
            ("<script>/* {0} */</script>", "*/{c}/*"),
            ("<script>// {0}\n</script>", "\n{c}//"),
            ("<script>// {0}\n</script>", "\u2028{c}//"),
            ("<script>// {0}\n</script>", "\u2029{c}//"),
            ("<script>var x = [{0}];</script>", "{c}"),
            ("<script>var x = {{a:\"{0}\"}};</script>", "\"};{c};({a:\""),
            ("<script>var x = /{0}/;</script>", "x/;{c};/x"),
            ("<button onclick=\"f('{0}')\">x</button>", "');{c};('"),
            ("<button onclick=\"f('{0}')\">x</button>", "&#39;);{c};(&#39;"),
            ("<button onclick=\"f('{0}')\">x</button>", "&apos;),{c},(&apos;"),
            ("<script>eval(\"x='{0}'\")</script>", "\\x27;{c};\\x27"),
            ("<script>eval(\"x='{0}'\")</script>", "\\u0027;{c};//"),
            ("<script>setTimeout(\"x='{0}'\")</script>", "'+{c}+'"),
            ("<script>\"x\".replace(/x/, () => [].constructor.constructor(\"{0}\")())</script>", "{c}"),
        ];
        return places.Select(place => new Draft("script", place.Text, text => Fill(place.Page, text)));
    }
}
