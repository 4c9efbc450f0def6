using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Store.Accounts;

/// <summary>The secret of an access token: a prefix that scanners for leaked secrets can know, and 256 random bits.</summary>
internal static class AccessTokenSecret
{
    private const string Prefix = "briefing_";
    private const int RandomBytes = 32;
    private const int HintLength = 4;

    /// <summary>Makes a secret.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>The beginning that may be shown.</summary>
    public static string Hint(string secret) => secret[..(Prefix.Length + HintLength)];

    /// <summary>What is stored of a secret.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether a text could be a secret, so that nothing else is looked up.</summary>
    public static bool IsPlausible(string text) =>
        text.Length == Prefix.Length + Base64Url.GetEncodedLength(RandomBytes)
        && text.StartsWith(Prefix, StringComparison.Ordinal);
}
