using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Accounts;

/// <summary>
/// Keeps the keys with which servers protect what browsers hold for them, so that all servers of a database have the same.
/// Calls are synchronous because the framework asks for them so; they are rare. Safe to use from many threads.
/// </summary>
public sealed class ProtectionKeyWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal ProtectionKeyWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Lists the keys, each as XML.</summary>
    /// <param name="caller">Who asks; the process itself.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public IReadOnlyList<string> List(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        using var db = _provider.CreateContext();
        return db.ProtectionKeys.AsNoTracking().OrderBy(key => key.CreatedAt).Select(key => key.Xml).ToList();
    }

    /// <summary>Adds a key, unless there is one of that name.</summary>
    /// <param name="caller">Who adds it; the process itself.</param>
    /// <param name="name">The key's name.</param>
    /// <param name="xml">The key.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public void Add(Caller caller, string name, string xml)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(xml);
        using var db = _provider.CreateContext();
        if (db.ProtectionKeys.Any(key => key.Name == name))
        {
            return;
        }

        db.ProtectionKeys.Add(
            new ProtectionKeyEntity
            {
                Name = name,
                Xml = xml,
                CreatedAt = _timeProvider.GetUtcNow(),
            }
        );
        db.SaveChanges();
    }
}
