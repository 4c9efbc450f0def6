using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Briefing.Analysis.Comparison;

namespace Briefing.Analysis;

/// <summary>The version of the engine: the revision of its rules and a digest of its lexicons and models.</summary>
internal static class EngineRevision
{
    // Raised by hand whenever code changes what is read; changed data files change the digest by themselves.
    private const int Rules = 15;

    private const int DigestLength = 8;

    /// <summary>
    /// Such as <c>1.1-3f9c02ab</c>, of rules, comparison and data; equal versions read equal texts alike and link them alike.
    /// </summary>
    public static string Version { get; } = $"{Rules}.{ArticleDigest.Version}-{Digest()}";

    private static string Digest()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..DigestLength];
    }
}
