using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Briefing.Store.Providers;

/// <summary>The database on PostgreSQL.</summary>
internal sealed class PostgresBriefingContext(DbContextOptions<PostgresBriefingContext> options)
    : BriefingContext(options)
{
    /// <summary>The generated column that full-text search looks at, in SQL.</summary>
    public const string VectorColumn = "terms_vector";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        AddVector<ArticleTermsEntity>(modelBuilder);
        AddVector<ClaimEntity>(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    // The terms are folded and stemmed already, so the configuration that leaves words alone is the right one.
    private static void AddVector<T>(ModelBuilder modelBuilder)
        where T : class =>
        modelBuilder.Entity<T>(entity =>
        {
            entity
                .Property<NpgsqlTsVector>("TermsVector")
                .HasComputedColumnSql("to_tsvector('simple'::regconfig, terms)", stored: true);
            entity.HasIndex("TermsVector").HasMethod("GIN");
        });
}
