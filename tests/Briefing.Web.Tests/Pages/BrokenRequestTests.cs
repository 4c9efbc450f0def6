using System.Net;
using AngleSharp.Html.Parser;
using Briefing.Store.Accounts;
using Briefing.Store.Profiles;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Briefing.Web.Tests.Pages;

/// <summary>Requests that go wrong: by an address that somebody made up, or by a fault of the application.</summary>
public sealed class BrokenRequestTests(WebApp app)
{
    [Theory]
    [InlineData("/account/second-step?stay=perhaps&return=%2F", HttpStatusCode.Redirect)]
    [InlineData("/admin/audit?before=perhaps&subject=none", HttpStatusCode.OK)]
    public async Task Made_up_value_in_an_address_is_no_error(string path, HttpStatusCode status)
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        using var response = await admin.SendAsync(HttpMethod.Get, path);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Page_that_fails_while_it_renders_is_answered_by_the_page_about_errors()
    {
        await using var broken = app.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.RemoveAll<SourceReader>())
        );
        using var client = broken.CreateClient();
        using var response = await client.GetAsync("/sources", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.NotNull((await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("main h1"));
    }
}
