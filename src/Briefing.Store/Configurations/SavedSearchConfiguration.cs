using Briefing.Store.Desk;
using Briefing.Store.Entities;
using Briefing.Store.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>saved_searches</c>. It is its owner's alone, so it is not in the audit trail.</summary>
internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearchEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SavedSearchEntity> builder)
    {
        builder.ToTable("saved_searches");
        builder.Property(search => search.Id).ValueGeneratedNever();
        builder.Property(search => search.Name).HasMaxLength(SavedSearchWriter.MaxNameLength);
        builder.Property(search => search.Query).HasMaxLength(ClaimQuery.MaxLength);
        builder
            .HasOne(search => search.Account)
            .WithMany()
            .HasForeignKey(search => search.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
