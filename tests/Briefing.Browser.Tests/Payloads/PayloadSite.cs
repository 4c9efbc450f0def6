using Briefing.Analysis;
using Briefing.Ingestion.Readers;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>A site of its own, into which every payload has come by every door: articles, their heads and names, notes and all else that people write.</summary>
[CollectionDefinition]
public sealed class PayloadSite : Site, ICollectionFixture<PayloadSite>
{
    /// <summary>Payloads an article; each of its heads' fields begins with another.</summary>
    private const int PerArticle = 6;

    // File systems take 255 bytes.
    private const int MaxName = 200;

    /// <summary>The payloads of each article.</summary>
    internal static IReadOnlyList<Payload[]> Groups { get; } = [.. PayloadList.All.Chunk(PerArticle)];

    /// <summary>The places in addresses of the articles that have payloads.</summary>
    internal IReadOnlyList<string> Slugs { get; private set; } = [];

    /// <summary>A token of the admin for the API.</summary>
    internal string Token { get; private set; } = "";

    internal Caller Admin => Caller.SignedIn(AdminId, "admin", AccountRole.Admin);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        WriteArticles(changed: false);
        _ = await ImportAsync();
        await ListAsync();
        var seeder = new PayloadSeeder(Services, Admin, Slugs);
        Token = await seeder.WriteAsync();

        // Texts that changed: some changes are applied, so that notes move and wait, others stay to be looked at.
        WriteArticles(changed: true);
        _ = await ImportAsync();
        var run = (await Services.GetRequiredService<ImportRunReader>().ListAsync(1, CancellationToken.None))[0];
        var items = await Services
            .GetRequiredService<ImportRunReader>()
            .ListItemsAsync(run.Id, 1000, CancellationToken.None);
        _ = await Services
            .GetRequiredService<ImportDecisionWriter>()
            .ApproveAsync(
                Admin,
                run.Id,
                [.. items.Where((item, index) => item.HasChange && index % 2 == 0).Select(item => item.Id)],
                CancellationToken.None
            );
        await ListAsync();
    }

    /// <summary>Writes each article; of the changed ones every third, with half of its sentences gone.</summary>
    private void WriteArticles(bool changed)
    {
        for (var number = 0; number < Groups.Count; number++)
        {
            var group = Groups[number].Select(payload => payload.Text).ToArray();
            string At(int index) => group[index % group.Length];
            var metadata = new ArticleMetadata
            {
                Title = Line(At(number)),
                Outlet = Line(At(number + 1)),
                Byline = Line(At(number + 2)),
                Url = "https://outlet.test/?q=" + Line(At(number + 3)),
                Published = number % 7 == 6 ? Line(At(number + 4)) : $"2024-02-{1 + (number % 28):00}",
                Language = number % 7 == 5 ? Line(At(number + 5)) : "en",
            };
            var text = $"""
                {At(0)}

                Anna Berg told the Gazette on Monday that {At(
                    1
                )}. The ferry {number} will sail on Friday, two officials said.

                "{At(2)}," the minister said. According to {At(3)}, the pier is closed. Dora {At(4)} denied that.

                {At(5)}
                """;
            if (changed)
            {
                if (number % 3 != 0)
                {
                    continue;
                }

                text = $"""
                    {At(5)}

                    Anna Berg told the Gazette on Tuesday that {At(1)} {At(0)}. {At(2)}

                    "{At(2)}," the minister said.
                    """;
            }

            File.WriteAllText(
                Path.Combine(Seeds, FileName(number, At(number + 1))),
                FrontMatterWriter.Write(metadata, text)
            );
        }
    }

    private async Task ListAsync()
    {
        var articles = Services.GetRequiredService<ArticleReader>();
        var slugs = new List<string>();
        for (string? after = null; ; )
        {
            var page = await articles.ListAsync(after, 50, CancellationToken.None);
            slugs.AddRange(page.Items.Select(item => item.Article.Slug));
            if (page.Next is null)
            {
                break;
            }

            after = page.Next;
        }

        Slugs = slugs;
    }

    private static string Line(string text) =>
        new([.. text.Select(character => char.IsControl(character) ? ' ' : character)]);

    private static string FileName(int number, string payload)
    {
        var name = new string([
            .. payload.Where(sign => sign != '/' && !char.IsControl(sign) && !char.IsSurrogate(sign)),
        ]);
        return $"{number:000} {name[..Math.Min(name.Length, MaxName / 3)]}.md";
    }
}
