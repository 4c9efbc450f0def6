using System.Text.Json.Serialization;
using Briefing.Ingestion;
using Briefing.Ingestion.Jobs;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Web.Caching;
using Briefing.Web.Components.Notes;
using Briefing.Web.Live;
using Briefing.Web.Rendering;
using Briefing.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration.Memory;
using MudBlazor.Services;

namespace Briefing.Web.Hosting;

/// <summary>Puts the application's services together.</summary>
public static class WebApplicationBuilderExtensions
{
    /// <summary>Registers the store, the ingestion, the pages and what guards them.</summary>
    public static void AddBriefing(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var root = builder.Environment.ContentRootPath;
        builder.Configuration.Sources.Insert(
            0,
            new MemoryConfigurationSource { InitialData = StandardFolders.For(root) }
        );

        if (!builder.Environment.IsDevelopment())
        {
            // Else the framework would send the assets of a build anew from their sources, as good as uncompressed.
            builder.Configuration.Sources.Insert(
                0,
                new MemoryConfigurationSource
                {
                    InitialData = [KeyValuePair.Create("ReloadStaticAssetsAtRuntime", (string?)"false")],
                }
            );
        }

        // Outside Development too: `dotnet run` serves the assets of the build whatever the environment.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

        // In every environment, so that what works in one works in all.
        builder.Host.UseDefaultServiceProvider(options =>
        {
            options.ValidateScopes = true;
            options.ValidateOnBuild = true;
        });

        var services = builder.Services;
        services.AddBriefingStore(builder.Configuration, root);
        services.AddBriefingIngestion(builder.Configuration, root);
        services.AddBriefingJobs(builder.Configuration, root);
        services.AddOptions<DiagnosticsOptions>().BindConfiguration(DiagnosticsOptions.SectionName).ValidateOnStart();
        services.AddSingleton<BriefingBodyCache>();
        services.AddOptions<NoteOptions>().BindConfiguration(NoteOptions.SectionName).ValidateOnStart();
        services.AddSingleton<NoteList>();
        services.AddSingleton<NoteWire>();
        services.AddSingleton<NewsWire>();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<SettingsInForce>();
        services.AddHostedService<WelcomeService>();
        services.AddBriefingAccounts();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter())
        );
        services.AddAntiforgery(options => options.Cookie.Name = SecurityHeadersMiddleware.AntiforgeryCookie);

        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddResponseCompression();
        services.AddOutputCache(options =>
            options.AddBasePolicy(policy => policy.AddPolicy<AnonymousPagePolicy>(), true)
        );
        services.AddSingleton<AnonymousPagePolicy>();

        // One server keeps them in a folder that nobody else may read; several need the same ones.
        var isShared =
            StoreConnection.TryCreate(builder.Configuration, root, out var connection) && connection.IsShared;
        services.AddDataProtection().SetApplicationName("Briefing");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DataFolder, ProtectionKeyWriter, ILoggerFactory>(
                (options, folder, keys, loggers) =>
                {
                    var files = new FileSystemXmlRepository(folder.CreateKeys(), loggers);
                    options.XmlRepository = isShared ? new StoredKeys(keys, files) : files;
                }
            );
    }
}
