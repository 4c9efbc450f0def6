using Microsoft.AspNetCore.Mvc.Testing;

namespace Briefing.Web.Tests.Fixtures;

/// <summary>The application with other settings.</summary>
internal static class Apps
{
    /// <summary>On an empty store of its own.</summary>
    public static WebApplicationFactory<Program> Empty(
        this WebApp app,
        TemporaryFolder folder,
        params (string Key, string Value)[] settings
    ) =>
        app.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Storage:DataDirectory", folder.PathOf("data"));
            builder.UseSetting("Seeds:Directory", Directory.CreateDirectory(folder.PathOf("seeds")).FullName);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        });
}
