using System.IO.Compression;
using System.Net;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;

namespace Briefing.Web.Tests.Pages;

public sealed class BackupTests(WebApp app)
{
    [Fact]
    public async Task Admin_downloads_a_backup_and_the_page_says_when_the_last_one_was_made()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        var page = await admin.GetAsync("/admin/system");

        using var response = await admin.PressAsync(page, ".back-up");

        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var name = response.Content.Headers.ContentDisposition?.FileName;
        Assert.Matches(@"^briefing-\d{8}T\d{6}Z\.zip$", name);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(body);
        Assert.Equal(
            ["SHA256SUMS", "database.sqlite", "manifest.json"],
            zip.Entries.Select(entry => entry.FullName)
                .Where(entry => !entry.StartsWith("keys/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        var after = await admin.GetAsync("/admin/system");
        Assert.Matches(
            $@"The last one was made .+ by Admin\d+: {name}\.",
            after.QuerySelector(".last-backup")!.TextContent
        );
    }

    [Fact]
    public async Task Backup_is_not_made_for_a_form_of_another_site()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);

        using var response = await admin.PostAsync("/admin/system/backup");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
