using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>stories</c>.</summary>
internal sealed class StoryConfiguration : IEntityTypeConfiguration<StoryEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoryEntity> builder)
    {
        builder.ToTable("stories");
        builder.HasIndex(story => new { story.SortAt, story.Id });
    }
}
