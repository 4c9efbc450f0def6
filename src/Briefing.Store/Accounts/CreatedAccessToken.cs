namespace Briefing.Store.Accounts;

/// <summary>A token that was just created, with its secret, which is never shown again.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">The secret.</param>
public sealed record CreatedAccessToken(AccessTokenInfo Token, string Secret);
