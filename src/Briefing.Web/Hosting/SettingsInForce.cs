using System.Globalization;
using System.Reflection;
using Briefing.Ingestion;
using Briefing.Ingestion.Intake;
using Briefing.Store;
using Briefing.Web.Security;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Hosting;

/// <summary>The settings that this process runs with.</summary>
public sealed class SettingsInForce(
    IConfiguration configuration,
    IOptions<StorageOptions> storage,
    IOptions<StoreOptions> database,
    IOptions<SeedOptions> seeds,
    IOptions<IntakeOptions> intake,
    IOptions<AccountOptions> accounts
)
{
    private static readonly string[] s_foreign = ["Kestrel:Endpoints:Http:Url", "AllowedHosts"];

    /// <summary>Lists them by section.</summary>
    public IReadOnlyList<Setting> List() =>
        [
            .. Of(StorageOptions.SectionName, storage.Value),
            .. Of(StoreOptions.SectionName, database.Value),
            .. Of(SeedOptions.SectionName, seeds.Value),
            .. Of(IntakeOptions.SectionName, intake.Value),
            .. Of(AccountOptions.SectionName, accounts.Value),
            .. s_foreign.Select(key => new Setting(key, configuration[key] ?? "", configuration[key] is not null)),
        ];

    private IEnumerable<Setting> Of(string section, object options) =>
        options
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property =>
            {
                var key = $"{section}:{property.Name}";
                var value = Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture) ?? "";
                // It may hold a password.
                var isSecret = property.Name == nameof(StoreOptions.ConnectionString);
                return new Setting(
                    key,
                    isSecret && value.Length > 0 ? "set, not shown" : value,
                    configuration[key] is not null
                );
            });
}
