using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>Puts a reading together again from its rows: one query a table, none a row.</summary>
internal static class ReadingLoader
{
    /// <summary>Loads the reading of a revision.</summary>
    public static async Task<AnalyzedDocument> LoadAsync(
        BriefingContext db,
        RevisionEntity revision,
        CancellationToken cancellationToken
    )
    {
        var id = revision.Id;
        var reading = await db
            .Readings.AsNoTracking()
            .SingleAsync(row => row.RevisionId == id, cancellationToken)
            .ConfigureAwait(false);
        var text = await db
            .RevisionContents.Where(row => row.RevisionId == id)
            .Select(row => row.Text)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        return new AnalyzedDocument
        {
            Text = text,
            Metadata = MetadataOf(revision),
            EngineVersion = reading.EngineVersion,
            Paragraphs = reading.Paragraphs,
            Sentences = reading.Sentences,
            WordCount = reading.WordCount,
            Actors = await LoadActorsAsync(db, id, cancellationToken).ConfigureAwait(false),
            Attributions = await LoadAttributionsAsync(db, id, cancellationToken).ConfigureAwait(false),
            Claims = await LoadClaimsAsync(db, id, cancellationToken).ConfigureAwait(false),
            Flags = await LoadFlagsAsync(db, id, cancellationToken).ConfigureAwait(false),
            Relations = await LoadRelationsAsync(db, id, cancellationToken).ConfigureAwait(false),
            Times = await LoadTimesAsync(db, id, cancellationToken).ConfigureAwait(false),
            SourceIdentities = await LoadIdentitiesAsync(db, id, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>What is stated about the article in a revision.</summary>
    public static ArticleMetadata MetadataOf(RevisionEntity revision) =>
        new()
        {
            Title = revision.Title,
            Outlet = revision.Outlet,
            Byline = revision.Byline,
            Published = revision.Published,
            Url = revision.Url,
            Language = revision.Language,
        };

    private static async Task<ImmutableArray<Actor>> LoadActorsAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var aliases = (
            await db
                .ActorAliases.AsNoTracking()
                .Where(row => row.RevisionId == revisionId)
                .OrderBy(row => row.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(row => row.ActorId, row => row.Name);
        var mentions = (
            await db
                .Mentions.AsNoTracking()
                .Where(row => row.RevisionId == revisionId)
                .OrderBy(row => row.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(row => row.ActorId, row => new Mention(row.Span, row.Kind));
        var rows = await db
            .Actors.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new Actor
            {
                Id = row.Id,
                Name = row.Name,
                Type = row.Type,
                IsNamed = row.IsNamed,
                Aliases = [.. aliases[row.Id]],
                Mentions = [.. mentions[row.Id]],
            }),
        ];
    }

    private static async Task<ImmutableArray<Attribution>> LoadAttributionsAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Attributions.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new Attribution
            {
                Id = row.Id,
                Source = row.SourceSpans,
                MarkedSource = row.MarkedSourceSpans,
                Addressee = row.AddresseeSpans,
                Cue = new Cue(row.CueSpans, row.CueLemma, row.CueKind, row.CueStance, row.CueIsNegated),
                Content = row.ContentSpans,
                Form = row.Form,
                ParentId = row.ParentId,
                Confidence = row.Confidence,
            }),
        ];
    }

    private static async Task<ImmutableArray<SourceIdentity>> LoadIdentitiesAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .SourceIdentities.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.AttributionId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new SourceIdentity
            {
                AttributionId = row.AttributionId,
                ActorId = row.ActorId,
                Kind = row.Kind,
                IsNamed = row.IsNamed,
                Role = row.Role,
                Rank = row.Rank,
                IsFormer = row.IsFormer,
                Number = row.Number,
                Count = row.Count,
                Affiliation = row.Affiliation,
                AffiliationActorId = row.AffiliationActorId,
            }),
        ];
    }

    private static async Task<ImmutableArray<Claim>> LoadClaimsAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var hops = (
            await db
                .ChainHops.AsNoTracking()
                .Where(row => row.RevisionId == revisionId)
                .OrderBy(row => row.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(row => row.ClaimId);
        var commitments = (
            await db
                .Commitments.AsNoTracking()
                .Where(row => row.RevisionId == revisionId)
                .OrderBy(row => row.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(row => row.ClaimId);
        var rows = await db
            .Claims.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(row => StoredClaims.Claim(row, hops[row.Id], commitments[row.Id]))];
    }

    private static async Task<ImmutableArray<Flag>> LoadFlagsAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Flags.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. InOrder(rows).Select((row, index) => StoredClaims.Flag(row) with { Id = index + 1 })];
    }

    /// <summary>The flags of a reading in their order: those that other articles give come after its own, in an order that does not tell which came first.</summary>
    /// <param name="rows">All of them, by their keys.</param>
    internal static IEnumerable<FlagEntity> InOrder(IReadOnlyCollection<FlagEntity> rows)
    {
        var across = rows.Where(row => row.OtherArticleId is not null)
            .OrderBy(row => row.Sentence ?? int.MaxValue)
            .ThenBy(row => row.Spans.IsEmpty ? int.MaxValue : row.Spans[0].Start)
            .ThenBy(row => row.Code)
            .ThenBy(row => row.ClaimId)
            .ThenBy(row => row.Why, StringComparer.Ordinal);
        return rows.Where(row => row.OtherArticleId is null).Concat(across);
    }

    private static async Task<ImmutableArray<ClaimRelation>> LoadRelationsAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Relations.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new ClaimRelation(row.FromClaimId, row.ToClaimId, row.Type, row.Subtype, row.Why)),
        ];
    }

    private static async Task<ImmutableArray<TimeExpression>> LoadTimesAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Times.AsNoTracking()
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(row => new TimeExpression(row.Id, row.Span, row.Explicit, row.Inferred, row.Basis))];
    }
}
