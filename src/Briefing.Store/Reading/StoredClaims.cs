using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Entities;

namespace Briefing.Store.Reading;

/// <summary>Makes claims and flags of their rows.</summary>
internal static class StoredClaims
{
    /// <summary>The claim of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hops">The rows of its chain, in order.</param>
    /// <param name="commitments">The rows of its commitments, in order.</param>
    public static Claim Claim(
        ClaimEntity row,
        IEnumerable<ChainHopEntity> hops,
        IEnumerable<CommitmentEntity> commitments
    ) =>
        new()
        {
            Id = row.Id,
            Sentence = row.Sentence,
            Kind = row.Kind,
            Form = row.Form,
            Proposition = row.Proposition,
            Content = row.ContentSpans,
            Cue = row.CueSpans,
            Source = row.SourceSpans,
            Chain = [.. hops.Select(hop => new ChainHop(hop.ActorId, hop.Name, hop.Span, hop.Cue, hop.Basis))],
            Commitments = [.. commitments.Select(commitment => new Commitment(commitment.Holder, commitment.Value))],
            Times = row.Times,
            AttributionId = row.AttributionId,
        };

    /// <summary>The flag of a row.</summary>
    public static Flag Flag(FlagEntity row) =>
        new()
        {
            Id = row.Id,
            Code = row.Code,
            ClaimId = row.ClaimId,
            Sentence = row.Sentence,
            Severity = row.Severity,
            Spans = row.Spans,
            Why = row.Why,
        };
}
