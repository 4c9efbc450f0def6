using System.Text.Json;
using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Auditing;

/// <summary>Reads the audit trail. Safe to use from many threads.</summary>
public sealed class AuditReader
{
    private readonly IStoreProvider _provider;

    internal AuditReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists changes, newest first.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="subject">The kind of thing to list changes of, or <see langword="null"/> for all.</param>
    /// <param name="before">The key that the page before ended with, or <see langword="null"/> for the newest.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<AuditEntryInfo>> ListAsync(
        Caller caller,
        string? subject,
        long? before,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var entries = db.AuditEntries.AsNoTracking();
        if (subject is not null)
        {
            entries = entries.Where(entry => entry.Subject == subject);
        }

        if (before is not null)
        {
            entries = entries.Where(entry => entry.Id < before);
        }

        var page = await entries
            .OrderByDescending(entry => entry.Id)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. page.Select(Describe)];
    }

    private static AuditEntryInfo Describe(AuditEntryEntity entry) =>
        new()
        {
            Id = entry.Id,
            At = entry.At,
            AccountId = entry.AccountId,
            CallerName = entry.CallerName,
            CallerRole = entry.CallerRole,
            Action = entry.Action,
            Subject = entry.Subject,
            SubjectId = entry.SubjectId,
            SubjectName = entry.SubjectName,
            Before = Read(entry.Before),
            After = Read(entry.After),
        };

    private static Dictionary<string, string?> Read(string? values) =>
        values is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(values) ?? [];
}
