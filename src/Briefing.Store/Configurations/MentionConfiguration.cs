using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>mentions</c>.</summary>
internal sealed class MentionConfiguration : IEntityTypeConfiguration<MentionEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MentionEntity> builder)
    {
        builder.ToTable("mentions");
        builder.HasKey(mention => new
        {
            mention.RevisionId,
            mention.ActorId,
            mention.Position,
        });
        builder.IsPartOfReading(mention => mention.RevisionId);
    }
}
