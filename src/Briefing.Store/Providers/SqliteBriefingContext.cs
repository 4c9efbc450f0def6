using Briefing.Store.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Providers;

/// <summary>The database on SQLite.</summary>
internal sealed class SqliteBriefingContext(DbContextOptions<SqliteBriefingContext> options) : BriefingContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
