using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Configurations;
using Briefing.Store.Conversions;
using Briefing.Store.Entities;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store;

/// <summary>The database, on any provider.</summary>
internal abstract class BriefingContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<OutletEntity> Outlets => Set<OutletEntity>();

    public DbSet<ArticleEntity> Articles => Set<ArticleEntity>();

    public DbSet<ArticleTermsEntity> ArticleTerms => Set<ArticleTermsEntity>();

    public DbSet<RevisionEntity> Revisions => Set<RevisionEntity>();

    public DbSet<RevisionContentEntity> RevisionContents => Set<RevisionContentEntity>();

    public DbSet<ReadingEntity> Readings => Set<ReadingEntity>();

    public DbSet<ActorEntity> Actors => Set<ActorEntity>();

    public DbSet<ActorAliasEntity> ActorAliases => Set<ActorAliasEntity>();

    public DbSet<MentionEntity> Mentions => Set<MentionEntity>();

    public DbSet<AttributionEntity> Attributions => Set<AttributionEntity>();

    public DbSet<SourceIdentityEntity> SourceIdentities => Set<SourceIdentityEntity>();

    public DbSet<ClaimEntity> Claims => Set<ClaimEntity>();

    public DbSet<ChainHopEntity> ChainHops => Set<ChainHopEntity>();

    public DbSet<CommitmentEntity> Commitments => Set<CommitmentEntity>();

    public DbSet<FlagEntity> Flags => Set<FlagEntity>();

    public DbSet<RelationEntity> Relations => Set<RelationEntity>();

    public DbSet<TimeEntity> Times => Set<TimeEntity>();

    public DbSet<ArticleDigestEntity> ArticleDigests => Set<ArticleDigestEntity>();

    public DbSet<ArticleKeyEntity> ArticleKeys => Set<ArticleKeyEntity>();

    public DbSet<ArticleLinkEntity> ArticleLinks => Set<ArticleLinkEntity>();

    public DbSet<ClaimLinkEntity> ClaimLinks => Set<ClaimLinkEntity>();

    public DbSet<ClaimDriftEntity> ClaimDrifts => Set<ClaimDriftEntity>();

    public DbSet<StoryEntity> Stories => Set<StoryEntity>();

    public DbSet<ImportRunEntity> ImportRuns => Set<ImportRunEntity>();

    public DbSet<ImportItemEntity> ImportItems => Set<ImportItemEntity>();

    public DbSet<ImportInputEntity> ImportInputs => Set<ImportInputEntity>();

    public DbSet<ProtectionKeyEntity> ProtectionKeys => Set<ProtectionKeyEntity>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessTokenEntity> AccessTokens => Set<AccessTokenEntity>();

    public DbSet<ArticleMarkEntity> ArticleMarks => Set<ArticleMarkEntity>();

    public DbSet<SavedSearchEntity> SavedSearches => Set<SavedSearchEntity>();

    public DbSet<AnnotationEntity> Annotations => Set<AnnotationEntity>();

    public DbSet<AnnotationVersionEntity> AnnotationVersions => Set<AnnotationVersionEntity>();

    public DbSet<AnnotationMentionEntity> AnnotationMentions => Set<AnnotationMentionEntity>();

    public DbSet<AnnotationTagEntity> AnnotationTags => Set<AnnotationTagEntity>();

    public DbSet<AnnotationDraftEntity> AnnotationDrafts => Set<AnnotationDraftEntity>();

    public DbSet<JudgementEntity> Judgements => Set<JudgementEntity>();

    public DbSet<SourceGradeEntity> SourceGrades => Set<SourceGradeEntity>();

    public DbSet<EarlierAnchorEntity> EarlierAnchors => Set<EarlierAnchorEntity>();

    public DbSet<AuditEntryEntity> AuditEntries => Set<AuditEntryEntity>();

    /// <summary>Who makes the changes that are saved; needed for what goes into the audit trail.</summary>
    public Change? Change { get; set; }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        AuditTrail.AddChanges(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        AuditTrail.AddChanges(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<string>().HaveConversion<StoredTextConverter>();
        // By name, so that a value put in between others changes nothing that is stored.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<FlagCode>().HaveConversion<FlagCodeConverter>();
        configurationBuilder.Properties<TextSpan>().HaveConversion<SpanConverter>();
        configurationBuilder.Properties<ImmutableArray<TextSpan>>().HaveConversion<SpanListConverter>();
        configurationBuilder.Properties<ImmutableArray<int>>().HaveConversion<IdListConverter>();
        configurationBuilder.Properties<ImmutableArray<FlagCount>>().HaveConversion<FlagCountsConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BriefingContext).Assembly);
        ColumnNames.UseSnakeCase(modelBuilder);
    }
}
