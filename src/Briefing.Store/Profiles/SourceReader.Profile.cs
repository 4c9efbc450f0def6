using System.Collections.Immutable;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Store.Conversions;
using Briefing.Store.Search;
using Briefing.Store.Search.Queries;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Profiles;

/// <content>One source.</content>
public sealed partial class SourceReader
{
    private const int MaxActors = 1_000;
    private const int MaxClaims = 5_000;
    private const int MaxPairs = 20;
    private const int ListedNames = 12;

    /// <summary>Finds all that the current readings have of a name: of its newest thousand articles and five thousand claims.</summary>
    /// <param name="name">The name, unit for unit.</param>
    /// <param name="after"><see cref="SourceProfile.Next"/> of the page before; <see langword="null"/> or anything else for the first.</param>
    /// <param name="limit">How many claims, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The profile, or <see langword="null"/> where no article has the name.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<SourceProfile?> FindAsync(
        string name,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        // All of one state of the store.
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var sql = new ClaimSql(_provider.Dialect);
        var actors = await sql.RunAsync<ActorRow>(db, Actors(sql, name), cancellationToken).ConfigureAwait(false);
        if (actors.Count == 0)
        {
            return null;
        }

        var heldSql = new ClaimSql(_provider.Dialect);
        var held = await heldSql.RunAsync<HeldRow>(db, Held(heldSql, name), cancellationToken).ConfigureAwait(false);
        var key = ClaimKey.Parse(after);
        var rest = held.DistinctBy(row => row.Key)
            .Select(row => row.Claim)
            .SkipWhile(row => key is { } place && !ClaimOrdering.IsAfter(row, place, ClaimOrder.NewestFirst))
            .Take(limit + 1)
            .ToList();
        var page = rest.Take(limit).ToList();
        var innermost = held.Where(row => row.IsInnermost).ToList();
        var aliases = await AliasesAsync(db, actors, cancellationToken).ConfigureAwait(false);
        return new SourceProfile
        {
            Name = name,
            Type = actors.GroupBy(actor => actor.Type).MaxBy(group => group.Count())!.Select(Type).First(),
            Articles = actors.Select(actor => actor.RevisionId).Distinct().Count(),
            NamedIn = actors.Where(actor => actor.IsNamed == 1).Select(actor => actor.RevisionId).Distinct().Count(),
            Mentions = actors.Sum(actor => actor.Mentions),
            Aliases = aliases,
            Holds = innermost.Count,
            Relays = held.Count - innermost.Count,
            Stances =
            [
                .. innermost
                    .Where(row => row.Grade is not null)
                    .GroupBy(row => row.Grade!.Value, (grade, rows) => new StanceCount(grade, rows.Count()))
                    .OrderByDescending(count => count.Count)
                    .ThenBy(count => count.Value),
            ],
            Through = Counted(held.Select(row => row.Through).OfType<string>().Select(StoredText.Decode)),
            Claims = await ClaimHitLoader
                .LoadAsync(db, [.. page.Select(row => row.Key)], [], cancellationToken)
                .ConfigureAwait(false),
            Next = rest.Count > limit ? page[^1].Place.ToString() : null,
            Ledger = await LedgerAsync(
                    db,
                    actors,
                    held,
                    [name, .. aliases.Select(alias => alias.Name)],
                    cancellationToken
                )
                .ConfigureAwait(false),
        };
    }

    private static ActorType Type(ActorRow actor) => Enum.Parse<ActorType>(actor.Type);

    private static string Actors(ClaimSql sql, string name) =>
        "SELECT p.revision_id AS \"RevisionId\", p.id AS \"ActorId\", p.type AS \"Type\", CASE WHEN p.is_named THEN 1 ELSE 0 END AS \"IsNamed\","
        + " CAST((SELECT count(*) FROM mentions m WHERE m.revision_id = p.revision_id AND m.actor_id = p.id) AS int) AS \"Mentions\""
        + " FROM actors p JOIN revisions r ON r.id = p.revision_id JOIN articles a ON a.id = r.article_id AND a.current_revision = r.number"
        + $" WHERE p.name = {sql.Add(StoredText.Encode(name))} ORDER BY a.sort_at DESC, a.id DESC LIMIT {sql.Add(MaxActors)}";

    private string Held(ClaimSql sql, string name) =>
        $"SELECT {_provider.Dialect.SortTicks} AS \"SortTicks\", a.id AS \"ArticleId\", r.id AS \"RevisionId\", c.id AS \"ClaimId\", c.key AS \"Key\", h.position AS \"Position\", {ClaimSql.Depth} AS \"Depth\","
        + " (SELECT m.value FROM commitments m WHERE m.revision_id = c.revision_id AND m.claim_id = c.id AND m.holder = h.position) AS \"Stance\","
        + " (SELECT t.name FROM chain_hops t WHERE t.revision_id = c.revision_id AND t.claim_id = c.id AND t.position = h.position - 1 AND t.position > 0) AS \"Through\""
        + " FROM actors p JOIN chain_hops h ON h.revision_id = p.revision_id AND h.actor_id = p.id AND h.position > 0"
        + " JOIN claims c ON c.revision_id = h.revision_id AND c.id = h.claim_id"
        + " JOIN revisions r ON r.id = c.revision_id JOIN articles a ON a.id = r.article_id AND a.current_revision = r.number"
        + $" WHERE p.name = {sql.Add(StoredText.Encode(name))} ORDER BY {ClaimOrdering.By(ClaimOrder.NewestFirst)}, h.position DESC LIMIT {sql.Add(MaxClaims)}";

    private static async Task<IReadOnlyList<NameCount>> AliasesAsync(
        BriefingContext db,
        List<ActorRow> actors,
        CancellationToken cancellationToken
    )
    {
        var revisions = actors.Select(actor => actor.RevisionId).Distinct().ToList();
        var ids = actors.Select(actor => (actor.RevisionId, actor.ActorId)).ToHashSet();
        var rows = await db
            .ActorAliases.AsNoTracking()
            .Where(alias => revisions.Contains(alias.RevisionId))
            .Select(alias => new
            {
                alias.RevisionId,
                alias.ActorId,
                alias.Name,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return Counted(rows.Where(row => ids.Contains((row.RevisionId, row.ActorId))).Select(row => row.Name));
    }

    private static async Task<IReadOnlyList<LedgerPair>> LedgerAsync(
        BriefingContext db,
        List<ActorRow> actors,
        List<HeldRow> held,
        ImmutableArray<string> names,
        CancellationToken cancellationToken
    )
    {
        var revisions = actors.Select(actor => actor.RevisionId).Distinct().ToList();
        var relations = await db
            .Relations.AsNoTracking()
            .Where(row => revisions.Contains(row.RevisionId) && row.Subtype == RelationSubtypes.PublicPrivate)
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (relations.Count == 0)
        {
            return [];
        }

        var ids = relations.SelectMany(row => new[] { row.FromClaimId, row.ToClaimId }).Distinct().ToList();
        var inRevisions = relations.Select(row => row.RevisionId).Distinct().ToList();
        var rows = await db
            .Claims.AsNoTracking()
            .Where(claim => inRevisions.Contains(claim.RevisionId) && ids.Contains(claim.Id))
            .Select(claim => new
            {
                claim.RevisionId,
                claim.Id,
                claim.Key,
                claim.Proposition,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        // A stance is an actor's where it holds the claim, or where the claim speaks of it.
        var holds = held.Select(row => row.Key).ToHashSet();
        var concerned = rows.Where(row =>
                holds.Contains(row.Key)
                || names.Any(name => row.Proposition.Contains(name, StringComparison.OrdinalIgnoreCase))
            )
            .Select(row => (row.RevisionId, row.Id))
            .ToHashSet();
        var pairs = relations
            .Where(row =>
                concerned.Contains((row.RevisionId, row.FromClaimId))
                || concerned.Contains((row.RevisionId, row.ToClaimId))
            )
            .OrderBy(row => revisions.IndexOf(row.RevisionId))
            .Take(MaxPairs)
            .ToList();
        var hits = (
            await ClaimHitLoader
                .LoadAsync(db, [.. rows.Select(row => row.Key)], [], cancellationToken)
                .ConfigureAwait(false)
        )
            .Zip(rows)
            .ToDictionary(pair => (pair.Second.RevisionId, pair.Second.Id), pair => pair.First);
        return
        [
            .. from pair in pairs
            let open = hits.GetValueOrDefault((pair.RevisionId, pair.FromClaimId))
            let closed = hits.GetValueOrDefault((pair.RevisionId, pair.ToClaimId))
            where open is not null && closed is not null
            select new LedgerPair(open, closed, pair.Why),
        ];
    }

    private static IReadOnlyList<NameCount> Counted(IEnumerable<string> names) =>
        [
            .. names
                .GroupBy(name => name, (name, all) => new NameCount(name, all.Count()))
                .OrderByDescending(count => count.Count)
                .ThenBy(count => count.Name, StringComparer.Ordinal)
                .Take(ListedNames),
        ];
}
