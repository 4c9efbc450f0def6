using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Tests.Mentions;

/// <summary>What holds of the source identities of every reading.</summary>
internal static class SourceIdentityInvariants
{
    public static void Check(AnalyzedDocument document)
    {
        Assert.Equal(
            document
                .Attributions.Where(attribution => !attribution.Source.IsEmpty)
                .Select(attribution => attribution.Id),
            document.SourceIdentities.Select(identity => identity.AttributionId)
        );
        foreach (var identity in document.SourceIdentities)
        {
            Assert.InRange(identity.ActorId ?? 1, 1, Math.Max(1, document.Actors.Length));
            Assert.Equal(identity.ActorId is { } id && document.Actors[id - 1].IsNamed, identity.IsNamed);
            Assert.True(identity.Count is null || identity.Number is not (SourceNumber.Vague or SourceNumber.Plural));
            Assert.True(identity.Affiliation is not null || identity.AffiliationActorId is null);
            if (identity.Affiliation is { } span)
            {
                Assert.InRange(span.Start, 0, span.End - 1);
                Assert.InRange(span.End, 1, document.Text.Length);
            }
        }
    }
}
