using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;

namespace Briefing.Web.Tests.Pages;

/// <summary>The page of an import run, as it is before its circuit is there.</summary>
public sealed class RunPageTests(WebApp app)
{
    [Fact]
    public async Task Texts_of_a_long_run_are_shown_few_at_first_and_all_when_asked_for()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        var few = await admin.GetAsync("/admin/imports/1");
        var all = await admin.GetAsync(few.QuerySelector(".more-items")!.GetAttribute("href")!);

        Assert.Equal(25, few.QuerySelectorAll(".items tbody tr").Length);
        Assert.Contains("Failed", few.QuerySelector(".items .outcome")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(all.QuerySelectorAll(".items tbody tr").Length, WebApp.SmallSeeds + 1, 100);
        Assert.Null(all.QuerySelector(".more-items"));
    }
}
