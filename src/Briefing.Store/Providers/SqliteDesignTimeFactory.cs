using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Briefing.Store.Providers;

/// <summary>Lets <c>dotnet ef</c> build the SQLite model without the application.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteBriefingContext>
{
    /// <inheritdoc/>
    public SqliteBriefingContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBriefingContext>().UseSqlite("Data Source=design.db").Options);
}
