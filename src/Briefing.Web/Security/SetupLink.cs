using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Web.Security;

/// <summary>
/// The secret of the link that creates the first account. It lives as long as the process and is nowhere stored; the store
/// sees to it that it works once.
/// </summary>
public sealed class SetupLink
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The secret, to be shown on the console and nowhere else.</summary>
    public string Token => Base64Url.EncodeToString(_secret);

    /// <summary>Whether a text is the secret; in constant time.</summary>
    public bool Matches(string? token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(Token));
}
