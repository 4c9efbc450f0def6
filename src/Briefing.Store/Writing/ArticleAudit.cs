using Briefing.Store.Auditing;

namespace Briefing.Store.Writing;

/// <summary>Tells the audit trail what became of an article. Its texts stay in its revisions; the trail names them by hash.</summary>
internal static class ArticleAudit
{
    /// <summary>Adds the change.</summary>
    public static void Add(BriefingContext db, SeedState? before, SeedState after)
    {
        var values = Values(after);
        if (before is null)
        {
            AuditTrail.Add(db, AuditAction.Created, AuditSubjects.Article, after.Slug, after.SeedName, null, values);
            return;
        }

        var old = Values(before);
        var changed = values.Keys.Where(key => old[key] != values[key]).ToList();
        AuditTrail.Add(
            db,
            AuditAction.Changed,
            AuditSubjects.Article,
            after.Slug,
            after.SeedName,
            changed.ToDictionary(key => key, key => old[key]),
            changed.ToDictionary(key => key, key => values[key])
        );
    }

    private static Dictionary<string, string?> Values(SeedState state) =>
        new()
        {
            ["state"] = state.State.ToString(),
            ["sha256"] = state.Sha256,
            ["engine_version"] = state.EngineVersion,
        };
}
