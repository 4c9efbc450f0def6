using System.Globalization;
using System.Text.Json;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Briefing.Store.Auditing;

/// <summary>Adds to the audit trail, in the transaction of the change that it tells of.</summary>
internal static class AuditTrail
{
    private const string Set = "set";
    private const string SetAnew = "set anew";

    /// <summary>Adds an entry for each audited entity that is about to be saved and has changed.</summary>
    /// <exception cref="InvalidOperationException">
    /// An audited entity changed and nobody said who changes it, or an entry of the trail itself was changed.
    /// </exception>
    public static void AddChanges(BriefingContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.Entity is AuditEntryEntity && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("The audit trail is never changed.");
            }

            if (entry.Metadata.AuditSubject() is { } subject && entry.State is not EntityState.Detached)
            {
                AddChange(db, entry, subject);
            }
        }
    }

    /// <summary>Adds an entry for a change that the change tracker does not see.</summary>
    /// <param name="db">The context, within the transaction of the change.</param>
    /// <param name="action">What happened.</param>
    /// <param name="subject">The kind of thing.</param>
    /// <param name="id">Its key.</param>
    /// <param name="name">Its name.</param>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is.</param>
    public static void Add(
        BriefingContext db,
        AuditAction action,
        string subject,
        string id,
        string? name,
        IReadOnlyDictionary<string, string?>? before,
        IReadOnlyDictionary<string, string?>? after
    )
    {
        var change = db.Change ?? throw new InvalidOperationException($"Nobody said who changes {subject} {id}.");
        db.AuditEntries.Add(
            new AuditEntryEntity
            {
                At = change.At,
                AccountId = change.By.AccountId,
                CallerName = change.By.Name,
                CallerRole = change.By.Role,
                Action = action,
                Subject = subject,
                SubjectId = id,
                SubjectName = name,
                Before = Write(before),
                After = Write(after),
            }
        );
    }

    private static void AddChange(BriefingContext db, EntityEntry entry, string subject)
    {
        var action = entry.State switch
        {
            EntityState.Added => AuditAction.Created,
            EntityState.Deleted => AuditAction.Removed,
            _ => AuditAction.Changed,
        };
        var properties = Properties(entry).Where(property => property.Metadata.IsAudited()).ToList();
        if (action is AuditAction.Changed)
        {
            properties = [.. properties.Where(property => !Equals(property.OriginalValue, property.CurrentValue))];
            if (properties.Count == 0)
            {
                return;
            }
        }
        else
        {
            properties = [.. properties.Where(property => property.CurrentValue is not null)];
        }

        Add(
            db,
            action,
            subject,
            Key(entry),
            Name(entry),
            action is AuditAction.Created
                ? null
                : properties.ToDictionary(
                    property => FieldName(property.Metadata),
                    property => Show(property.Metadata, property.OriginalValue, Set)
                ),
            action is AuditAction.Removed
                ? null
                : properties.ToDictionary(
                    property => FieldName(property.Metadata),
                    property =>
                        Show(
                            property.Metadata,
                            property.CurrentValue,
                            action is AuditAction.Changed && property.OriginalValue is not null ? SetAnew : Set
                        )
                )
        );
    }

    /// <summary>The entity's own properties, and those of the values that it owns.</summary>
    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(
            entry
                .References.Select(reference => reference.TargetEntry)
                .Where(target => target is not null && target.Metadata.IsOwned())
                .SelectMany(target => target!.Properties)
        );

    private static string Key(EntityEntry entry) =>
        string.Join(
            '/',
            entry
                .Metadata.FindPrimaryKey()!
                .Properties.Select(key =>
                    entry.Property(key.Name).CurrentValue is byte[] bytes
                        ? Convert.ToHexStringLower(bytes)
                        : Format(entry.Property(key.Name).CurrentValue)
                )
        );

    private static string? Name(EntityEntry entry) =>
        Properties(entry).FirstOrDefault(property => property.Metadata.IsAuditedName()) is { } named
            ? Format(named.CurrentValue)
            : null;

    private static string FieldName(IReadOnlyProperty property) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static string? Show(IReadOnlyProperty property, object? value, string secret) =>
        value is null ? null
        : property.IsAuditedSecret() ? secret
        : Format(value);

    private static string? Format(object? value) =>
        value switch
        {
            DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };

    private static string? Write(IReadOnlyDictionary<string, string?>? values) =>
        values is null ? null : JsonSerializer.Serialize(values);
}
