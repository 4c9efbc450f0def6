using Briefing.Analysis;
using Briefing.Store.Entities;
using Briefing.Store.Search;

namespace Briefing.Store.Writing;

/// <summary>The rows of a reading, ready to be inserted.</summary>
internal sealed class ReadingRows
{
    /// <summary>Makes the rows.</summary>
    /// <param name="revisionId">The revision that the reading is of.</param>
    /// <param name="document">The reading.</param>
    /// <param name="outletId">The key of its outlet.</param>
    /// <param name="firstKey">The first of as many free keys as there are claims, by <see cref="TimeKeys"/>.</param>
    public ReadingRows(long revisionId, AnalyzedDocument document, long? outletId, long firstKey)
    {
        foreach (var actor in document.Actors)
        {
            Actors.Add(
                new ActorEntity
                {
                    RevisionId = revisionId,
                    Id = actor.Id,
                    Name = actor.Name,
                    Type = actor.Type,
                    IsNamed = actor.IsNamed,
                }
            );
            Aliases.AddRange(
                actor.Aliases.Select(
                    (name, position) =>
                        new ActorAliasEntity
                        {
                            RevisionId = revisionId,
                            ActorId = actor.Id,
                            Position = position,
                            Name = name,
                        }
                )
            );
            Mentions.AddRange(
                actor.Mentions.Select(
                    (mention, position) =>
                        new MentionEntity
                        {
                            RevisionId = revisionId,
                            ActorId = actor.Id,
                            Position = position,
                            Span = mention.Span,
                            Kind = mention.Kind,
                        }
                )
            );
        }

        Attributions.AddRange(
            document.Attributions.Select(attribution => new AttributionEntity
            {
                RevisionId = revisionId,
                Id = attribution.Id,
                Form = attribution.Form,
                ParentId = attribution.ParentId,
                Confidence = attribution.Confidence,
                CueLemma = attribution.Cue.Lemma,
                CueKind = attribution.Cue.Kind,
                CueStance = attribution.Cue.Stance,
                CueIsNegated = attribution.Cue.IsNegated,
                CueSpans = attribution.Cue.Spans,
                SourceSpans = attribution.Source,
                MarkedSourceSpans = attribution.MarkedSource,
                AddresseeSpans = attribution.Addressee,
                ContentSpans = attribution.Content,
            })
        );
        SourceIdentities.AddRange(
            document.SourceIdentities.Select(identity => new SourceIdentityEntity
            {
                RevisionId = revisionId,
                AttributionId = identity.AttributionId,
                ActorId = identity.ActorId,
                Kind = identity.Kind,
                IsNamed = identity.IsNamed,
                Role = identity.Role,
                Rank = identity.Rank,
                IsFormer = identity.IsFormer,
                Number = identity.Number,
                Count = identity.Count,
                Affiliation = identity.Affiliation,
                AffiliationActorId = identity.AffiliationActorId,
            })
        );
        AddClaims(revisionId, document, outletId, firstKey);
        Flags.AddRange(
            document.Flags.Select(flag => new FlagEntity
            {
                RevisionId = revisionId,
                Id = flag.Id,
                Code = flag.Code,
                ClaimId = flag.ClaimId,
                Sentence = flag.Sentence,
                Severity = flag.Severity,
                Spans = flag.Spans,
                Why = flag.Why,
            })
        );
        Relations.AddRange(
            document.Relations.Select(
                (relation, position) =>
                    new RelationEntity
                    {
                        RevisionId = revisionId,
                        Position = position,
                        FromClaimId = relation.From,
                        ToClaimId = relation.To,
                        Type = relation.Type,
                        Subtype = relation.Subtype,
                        Why = relation.Why,
                    }
            )
        );
        Times.AddRange(
            document.Times.Select(time => new TimeEntity
            {
                RevisionId = revisionId,
                Id = time.Id,
                Span = time.Span,
                Explicit = time.Explicit,
                Inferred = time.Inferred,
                Basis = time.Basis,
            })
        );
    }

    public List<ActorEntity> Actors { get; } = [];

    public List<ActorAliasEntity> Aliases { get; } = [];

    public List<MentionEntity> Mentions { get; } = [];

    public List<AttributionEntity> Attributions { get; } = [];

    public List<SourceIdentityEntity> SourceIdentities { get; } = [];

    public List<ClaimEntity> Claims { get; } = [];

    public List<ChainHopEntity> Hops { get; } = [];

    public List<CommitmentEntity> Commitments { get; } = [];

    public List<FlagEntity> Flags { get; } = [];

    public List<RelationEntity> Relations { get; } = [];

    public List<TimeEntity> Times { get; } = [];

    private void AddClaims(long revisionId, AnalyzedDocument document, long? outletId, long firstKey)
    {
        var terms = new ClaimTerms(document, outletId);
        var key = firstKey + document.Claims.Length;
        foreach (var claim in document.Claims)
        {
            Claims.Add(
                new ClaimEntity
                {
                    Key = --key,
                    RevisionId = revisionId,
                    Id = claim.Id,
                    Sentence = claim.Sentence,
                    Kind = claim.Kind,
                    Form = claim.Form,
                    AttributionId = claim.AttributionId,
                    Proposition = claim.Proposition,
                    ContentSpans = claim.Content,
                    CueSpans = claim.Cue,
                    SourceSpans = claim.Source,
                    Times = claim.Times,
                    Terms = terms.Of(claim),
                }
            );
            Hops.AddRange(
                claim.Chain.Select(
                    (hop, position) =>
                        new ChainHopEntity
                        {
                            RevisionId = revisionId,
                            ClaimId = claim.Id,
                            Position = position,
                            ActorId = hop.ActorId,
                            Name = hop.Name,
                            Span = hop.Span,
                            Cue = hop.Cue,
                            Basis = hop.Basis,
                        }
                )
            );
            Commitments.AddRange(
                claim.Commitments.Select(
                    (commitment, position) =>
                        new CommitmentEntity
                        {
                            RevisionId = revisionId,
                            ClaimId = claim.Id,
                            Position = position,
                            Holder = commitment.Holder,
                            Value = commitment.Value,
                        }
                )
            );
        }

        // The index takes keys that rise much faster than keys that fall.
        Claims.Reverse();
    }
}
