using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Desk;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>Writes every payload by the doors that editors and readers have: notes, answers, judgements, tags, searches, tokens.</summary>
internal sealed class PayloadSeeder(IServiceProvider services, Caller admin, IReadOnlyList<string> slugs)
{
    private static readonly IReadOnlyList<Payload> s_all = PayloadList.All;
    private int _next;

    private AnnotationWriter Notes => services.GetRequiredService<AnnotationWriter>();

    private JudgementWriter Judgements => services.GetRequiredService<JudgementWriter>();

    /// <summary>Writes them.</summary>
    /// <returns>A token for the API.</returns>
    public async Task<string> WriteAsync()
    {
        await WriteTagsAsync();
        var perArticle = (int)Math.Ceiling((double)s_all.Count / slugs.Count);
        foreach (var slug in slugs)
        {
            var edition = (
                await services.GetRequiredService<ArticleReader>().FindEditionAsync(slug, CancellationToken.None)
            )!;
            for (var index = 0; index < perArticle; index++)
            {
                await NoteAsync(edition, index);
            }

            await JudgeAsync(edition);
            _ = await services
                .GetRequiredService<AnnotationDraftWriter>()
                .SaveAsync(admin, slug, "article", Next(), CancellationToken.None);
        }

        await KeepSearchesAsync();
        return await CreateTokensAsync();
    }

    private string Next(int longest = int.MaxValue)
    {
        while (true)
        {
            var text = s_all[_next++ % s_all.Count].Text;
            if (text.Length <= longest)
            {
                return text;
            }
        }
    }

    private async Task WriteTagsAsync()
    {
        foreach (
            var payload in s_all
                .Where(payload => payload.Text.Length <= AnnotationTagWriter.MaxDescriptionLength)
                .Chunk(7)
        )
        {
            Assert.True(
                await services
                    .GetRequiredService<AnnotationTagWriter>()
                    .SaveAsync(
                        admin,
                        new AnnotationTag($"tag-{payload[0].Number}", payload[0].Text, false),
                        CancellationToken.None
                    )
            );
        }

        Assert.False(
            await services
                .GetRequiredService<AnnotationTagWriter>()
                .SaveAsync(admin, new AnnotationTag("<svg/onload=fire(1)>", "", false), CancellationToken.None)
        );
    }

    private async Task NoteAsync(Edition edition, int index)
    {
        var (article, reading) = (edition.Article, edition.Reading);
        var place = (index % 4) switch
        {
            1 when reading.Sentences is [.., var last] => new AnnotationPlace(
                article.Slug,
                article.Revision,
                AnnotationTargetKind.Text,
                last
            ),
            2 when reading.Claims is [var claim, ..] => new AnnotationPlace(
                article.Slug,
                article.Revision,
                AnnotationTargetKind.Claim,
                ElementId: claim.Id
            ),
            3 when reading.Text.Length > 40 => new AnnotationPlace(
                article.Slug,
                article.Revision,
                AnnotationTargetKind.Text,
                new TextSpan(2, 30)
            ),
            _ => new AnnotationPlace(article.Slug, article.Revision, AnnotationTargetKind.Article),
        };
        var content = new AnnotationContent
        {
            Body = Next(),
            Motivation = AnnotationMotivation.Commenting,
            Visibility = AnnotationVisibility.Public,
            Tags = ["tag-1"],
        };
        var note = await Notes.CreateAsync(admin, place, content, CancellationToken.None);
        Assert.Equal(AnnotationOutcome.Saved, note.Outcome);
        if (index == 0)
        {
            _ = await Notes.ReplyAsync(admin, note.Id!.Value, Next(), CancellationToken.None);
            _ = await Notes.EditAsync(
                admin,
                note.Id!.Value,
                note.Version,
                content with
                {
                    Body = Next(),
                },
                CancellationToken.None
            );
            _ = await Notes.ResolveAsync(admin, note.Id!.Value, note.Version + 1, true, Next(), CancellationToken.None);
        }
    }

    private async Task JudgeAsync(Edition edition)
    {
        var (article, reading) = (edition.Article, edition.Reading);
        if (reading.Claims is [var claim, ..])
        {
            var place = new AnnotationPlace(
                article.Slug,
                article.Revision,
                AnnotationTargetKind.Claim,
                ElementId: claim.Id
            );
            await JudgeAsync(JudgementKind.Credibility, place, "2", Next());
            await JudgeAsync(JudgementKind.ClaimSource, place, Next().ReplaceLineEndings(" "), Next());
            await JudgeAsync(
                JudgementKind.ClaimChain,
                place,
                Next().ReplaceLineEndings(" ") + "\n" + Next().ReplaceLineEndings(" "),
                Next()
            );
        }

        if (reading.Flags is [var flag, ..])
        {
            var place = new AnnotationPlace(
                article.Slug,
                article.Revision,
                AnnotationTargetKind.Flag,
                ElementId: flag.Id
            );
            await JudgeAsync(JudgementKind.FlagVerdict, place, JudgementValues.Dismissed, Next());
        }

        foreach (var actor in reading.Actors.Take(1))
        {
            _ = await services
                .GetRequiredService<SourceGradeWriter>()
                .GradeAsync(admin, actor.Name, "C", Next(), 0, CancellationToken.None);
        }
    }

    private async Task JudgeAsync(JudgementKind kind, AnnotationPlace place, string value, string reason)
    {
        var result = await Judgements.JudgeAsync(
            admin,
            new JudgementOrder(kind, place, value, reason, null, 0),
            CancellationToken.None
        );
        Assert.NotEqual(AnnotationOutcome.Conflict, result.Outcome);
    }

    private async Task KeepSearchesAsync()
    {
        var writer = services.GetRequiredService<SavedSearchWriter>();
        for (var index = 0; index < SavedSearchWriter.MaxSearches; index++)
        {
            if (!ClaimQuery.TryParse(Next(SavedSearchWriter.MaxNameLength), out var query, out _))
            {
                Assert.True(ClaimQuery.TryParse("ferry", out query, out _));
            }

            Assert.NotNull(
                await writer.CreateAsync(admin, Next(SavedSearchWriter.MaxNameLength), query, CancellationToken.None)
            );
        }
    }

    private async Task<string> CreateTokensAsync()
    {
        var writer = services.GetRequiredService<AccessTokenWriter>();
        CreatedAccessToken? token = null;
        for (var index = 0; index < AccessTokenWriter.MaxActive; index++)
        {
            token = await writer.CreateAsync(
                admin,
                Next(AccessTokenWriter.MaxNameLength),
                TimeSpan.FromDays(1),
                CancellationToken.None
            );
        }

        return token!.Secret;
    }
}
