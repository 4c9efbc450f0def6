namespace Briefing.Browser.Tests.Payloads;

/// <summary>The control: that the payloads run, and are heard, where a page writes them down without care.</summary>
public sealed class CarelessPageTests(Site site)
{
    private const int Least = 500;
    private const int Frames = 20;
    private const float Pause = 200;
    private const double LeastShare = 0.75;
    private const string Address = "http://careless.test/";

    [Fact]
    public async Task Most_payloads_run_where_a_page_is_careless()
    {
        Assert.InRange(PayloadList.All.Count, Least, int.MaxValue);
        Assert.Equal(PayloadList.All.Count, PayloadList.All.DistinctBy(payload => payload.Number).Count());
        await using var watch = await PayloadWatch.CreateAsync(site.Browser);
        var pages = PayloadList.All.ToDictionary(payload => Address + payload.Number, payload => payload.Careless);
        await watch.Context.RouteAsync(
            Address + "**",
            route =>
                route.FulfillAsync(
                    pages.TryGetValue(route.Request.Url, out var html)
                        ? new() { ContentType = "text/html; charset=utf-8", Body = "<!DOCTYPE html>" + html }
                        : new() { Status = 404, Body = "" }
                )
        );
        // On a busy machine some come late: those that were not heard have a second time.
        for (var time = 0; time < 2; time++)
        {
            var heard = watch.Numbers;
            foreach (var chunk in PayloadList.All.Where(one => !heard.Contains(one.Number)).Chunk(Frames))
            {
                pages[Address] = string.Concat(chunk.Select(one => $"<iframe src=/{one.Number}></iframe>"));
                var page = await watch.Context.NewPageAsync();
                await page.GotoAsync(Address);
                await page.WaitForTimeoutAsync(Pause);
                await page.CloseAsync();
            }
        }

        var ran = watch.Numbers;
        var silent = PayloadList.All.Where(payload => !ran.Contains(payload.Number)).ToList();
        TestContext.Current.SendDiagnosticMessage(
            $"{PayloadList.All.Count} payloads, {silent.Count} silent:\n"
                + string.Join(
                    '\n',
                    silent.Select(payload => $"{payload.Family} {payload.Careless.ReplaceLineEndings("⏎")}")
                )
        );
        Assert.InRange(1 - ((double)silent.Count / PayloadList.All.Count), LeastShare, 1);
        foreach (var family in PayloadList.All.GroupBy(payload => payload.Family))
        {
            Assert.Contains(family, payload => ran.Contains(payload.Number));
        }
    }
}
