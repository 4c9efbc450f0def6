using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Briefing.Store.Providers;

/// <summary>Lets <c>dotnet ef</c> build the PostgreSQL model without the application and without a server.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresBriefingContext>
{
    /// <inheritdoc/>
    public PostgresBriefingContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBriefingContext>().UseNpgsql("Host=design").Options);
}
