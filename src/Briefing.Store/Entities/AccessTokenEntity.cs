using Briefing.Store.Accounts;

namespace Briefing.Store.Entities;

/// <summary>A personal token for the API. The secret itself is not kept.</summary>
internal sealed class AccessTokenEntity
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; set; }

    /// <summary>Whose it is.</summary>
    public Account? Account { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The beginning of the secret, by which its owner knows it again.</summary>
    public required string Hint { get; set; }

    /// <summary>The SHA-256 of the secret, which has 256 random bits, so that it needs no salt and no slow hash.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
