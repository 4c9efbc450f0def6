using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Tests.Mentions;
using Briefing.Analysis.Tests.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests;

/// <summary>What holds for every reading, however hostile its text.</summary>
internal static class MeaningInvariants
{
    private static readonly FlagCode[] s_ofMissingThings =
    [
        FlagCode.SourceNoNamedSource,
        FlagCode.SourceMissingParty,
        FlagCode.TimeUndatedDocument,
        FlagCode.DocumentNoMetadata,
    ];

    public static void Check(AnalyzedDocument document)
    {
        SourceSummaryInvariants.Check(document);
        SourceIdentityInvariants.Check(document);
        CheckActors(document);
        CheckClaims(document);
        CheckTimes(document);
        CheckFlags(document);
        foreach (var relation in document.Relations)
        {
            Assert.InRange(relation.From, 1, document.Claims.Length);
            Assert.InRange(relation.To, 1, document.Claims.Length);
            Assert.NotEqual(relation.From, relation.To);
            Assert.NotEmpty(relation.Why);
        }
    }

    private static void CheckActors(AnalyzedDocument document)
    {
        Assert.Equal(Enumerable.Range(1, document.Actors.Length), document.Actors.Select(actor => actor.Id));
        foreach (var actor in document.Actors)
        {
            Assert.NotEmpty(actor.Mentions);
            Assert.False(string.IsNullOrWhiteSpace(actor.Name));
            Assert.DoesNotContain(actor.Name, actor.Aliases);
            Assert.All(actor.Mentions, mention => CheckSpan(document.Text, mention.Span));
            Assert.Equal(actor.Mentions.OrderBy(mention => mention.Span.Start), actor.Mentions);
        }

        var firsts = document.Actors.Select(actor => actor.Mentions[0].Span.Start).ToList();
        Assert.Equal(firsts.Order(), firsts);
    }

    private static void CheckClaims(AnalyzedDocument document)
    {
        Assert.Equal(Enumerable.Range(1, document.Claims.Length), document.Claims.Select(claim => claim.Id));
        foreach (var claim in document.Claims)
        {
            Assert.NotEmpty(claim.Content);
            Assert.All([.. claim.Content, .. claim.Cue, .. claim.Source], span => CheckSpan(document.Text, span));
            Assert.InRange(claim.Sentence, 0, document.Sentences.Length - 1);
            Assert.True(document.Sentences[claim.Sentence].Contains(claim.Content[0].Start));
            Assert.False(string.IsNullOrWhiteSpace(claim.Proposition));
            Assert.True(claim.Chain[0].IsDocument);
            Assert.All(claim.Chain[1..], hop => Assert.False(hop.IsDocument));
            Assert.Equal(claim.Chain.Length, claim.Commitments.Length);
            Assert.All(claim.Times, id => Assert.InRange(id, 1, document.Times.Length));
            Assert.Equal(claim.Kind == ClaimKind.Attributed, claim.AttributionId is not null);
            if (claim.AttributionId is { } attribution)
            {
                Assert.InRange(attribution, 1, document.Attributions.Length);
            }

            foreach (var hop in claim.Chain)
            {
                Assert.InRange(hop.ActorId ?? 1, 1, Math.Max(1, document.Actors.Length));
                Assert.True(hop.ActorId is null || document.Actors.Length > 0);
            }
        }
    }

    private static void CheckTimes(AnalyzedDocument document)
    {
        Assert.Equal(Enumerable.Range(1, document.Times.Length), document.Times.Select(time => time.Id));
        foreach (var time in document.Times)
        {
            CheckSpan(document.Text, time.Span);
            Assert.True(
                time.Inferred is null
                    ? time.Basis is null
                    : time.Basis is not null || document.Metadata.Published is not null
            );
            Assert.NotEqual(time.Span, time.Basis);
        }
    }

    private static void CheckFlags(AnalyzedDocument document)
    {
        Assert.Equal(Enumerable.Range(1, document.Flags.Length), document.Flags.Select(flag => flag.Id));
        foreach (var flag in document.Flags)
        {
            Assert.All(flag.Spans, span => CheckSpan(document.Text, span));
            Assert.True(flag.Spans.Length > 0 || s_ofMissingThings.Contains(flag.Code), flag.Code.ToString());
            Assert.Equal(flag.Spans.Order(), flag.Spans);
            Assert.InRange(flag.ClaimId ?? 1, 1, Math.Max(1, document.Claims.Length));
            Assert.InRange(flag.Sentence ?? 0, 0, Math.Max(0, document.Sentences.Length - 1));
            Assert.False(string.IsNullOrWhiteSpace(flag.Why));
        }
    }

    private static void CheckSpan(string text, TextSpan span)
    {
        Assert.InRange(span.End, span.Start + 1, text.Length);
        Assert.False(
            span.Start > 0 && char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1])
        );
        Assert.False(
            span.End < text.Length && char.IsLowSurrogate(text[span.End]) && char.IsHighSurrogate(text[span.End - 1])
        );
    }
}
