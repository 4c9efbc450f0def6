using System.Security.Cryptography;
using System.Text;
using Briefing.Analysis;
using Briefing.Store.Reading;
using Briefing.Store.Writing;

namespace Briefing.Web.Tests.Fixtures;

/// <summary>Articles that a test brings in by itself, read by the real engine.</summary>
internal static class Articles
{
    public static ArticleSave Read(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new ArticleSave
        {
            SeedName = name,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Encoding = "utf-8",
            DetectedLanguage = "en",
            Origin = ArticleOrigin.Desk,
            Reading = AnalysisPipeline.Default.Analyze(
                text,
                ArticleMetadata.Unstated,
                TestContext.Current.CancellationToken
            ),
        };
    }
}
