using Briefing.Web.Rendering;
using Bunit;

namespace Briefing.Web.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    private static readonly HashSet<string> s_elements =
    [
        "P",
        "A",
        "EM",
        "STRONG",
        "CODE",
        "PRE",
        "UL",
        "OL",
        "LI",
        "BLOCKQUOTE",
        "BR",
        "HR",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "TABLE",
        "THEAD",
        "TBODY",
        "TR",
        "TH",
        "TD",
        "DEL",
        "SUP",
        "SUB",
        "INS",
        "MARK",
    ];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](\\\\evil.example/a)")]
    [InlineData("[x](//evil.example/a)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("![x](https://tracker.example/p.gif)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("[![x](javascript:alert(1))](https://a.example)")]
    [InlineData("[x](https://a.example \"\" onclick=alert(1) \")")]
    [InlineData("`<script>`<b onmouseover=alert(1)>x</b>")]
    [InlineData("<!-- --><style>*{background:url(//evil.example)}</style>")]
    [InlineData("[x](https://a.example){onclick=alert(1)}")]
    [InlineData("<math><mtext><script>alert(1)</script></mtext></math>")]
    public void Hostile_text_gives_only_harmless_elements(string markdown)
    {
        using var context = new BunitContext();
        var markup = context.Render(builder => builder.AddContent(0, MarkdownRenderer.Render(markdown)));
        foreach (var element in markup.FindAll("*"))
        {
            Assert.Contains(element.TagName, s_elements);
            Assert.All(
                element.Attributes,
                attribute => Assert.Contains(attribute.Name, new[] { "href", "rel", "title" })
            );
            if (element.GetAttribute("href") is { } href)
            {
                Assert.Matches("^(https?://|mailto:|#|/$|/[^/\\\\])", href);
            }
        }
    }

    [Theory]
    [InlineData("A *word* and **another**.", "<p>A <em>word</em> and <strong>another</strong>.</p>")]
    [InlineData(
        "[a](https://a.example/)",
        "<p><a href=\"https://a.example/\" rel=\"nofollow noopener noreferrer ugc\">a</a></p>"
    )]
    [InlineData(
        "[a](/flags/src-bare)",
        "<p><a href=\"/flags/src-bare\" rel=\"nofollow noopener noreferrer ugc\">a</a></p>"
    )]
    [InlineData("![a chart](https://a.example/x.png)", "<p>a chart</p>")]
    [InlineData("[*kept* words](javascript:x)", "<p><em>kept</em> words</p>")]
    [InlineData("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>")]
    public void Markdown_becomes_markup(string markdown, string expected) =>
        Assert.Equal(expected, Markup(markdown).Trim());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Nothing_becomes_nothing(string? markdown) => Assert.Equal("", Markup(markdown));

    [Fact]
    public void Long_text_is_cut()
    {
        var markup = Markup(new string('a', MarkdownRenderer.MaxLength * 2));
        Assert.InRange(markup.Length, MarkdownRenderer.MaxLength, MarkdownRenderer.MaxLength + 100);
    }

    private static string Markup(string? markdown)
    {
        using var context = new BunitContext();
        return context.Render(builder => builder.AddContent(0, MarkdownRenderer.Render(markdown))).Markup;
    }
}
