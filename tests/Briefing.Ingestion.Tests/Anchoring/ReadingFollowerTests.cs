using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Ingestion.Anchoring;
using Briefing.Store.Annotations;

namespace Briefing.Ingestion.Tests.Anchoring;

/// <summary>What is annotated is followed with the real engine's readings on both sides.</summary>
public sealed class ReadingFollowerTests
{
    private const string Text = """
        The government will resign, two officials said on Monday. The talks have failed, according to a diplomat.

        Anna Berg, the minister, denied that the talks had failed. "We are close to an agreement," she told reporters.

        Several shocking and outrageous claims were made by insiders, a spokesman said.

        """;

    private static readonly ReadingFollower s_follower = new();

    private static AnalyzedDocument Before { get; } = Read(Text);

    [Fact]
    public void Reading_made_anew_without_a_change_keeps_everything_where_it_is()
    {
        var targets = Before
            .Claims.Select(ClaimTarget)
            .Concat(Before.Flags.Select(FlagTarget))
            .Append(Words("the talks had failed"))
            .Append(new AnnotationTarget { Kind = AnnotationTargetKind.Article, Revision = 1 })
            .ToList();

        var fates = s_follower.Follow(Before, Read(Text), targets);

        Assert.NotEmpty(Before.Flags);
        for (var index = 0; index < targets.Count; index++)
        {
            Assert.Equal(AnnotationStanding.Anchored, fates[index].Standing);
            Assert.Equal(targets[index].Span, fates[index].Span);
            Assert.Equal(targets[index].ElementId, fates[index].ElementId);
        }
    }

    [Fact]
    public void Claims_and_cautions_keep_their_identity_when_their_numbers_move()
    {
        var after = Read("The port is closed, the harbour master said. " + Text);

        foreach (var claim in Before.Claims)
        {
            var fate = Follow(after, ClaimTarget(claim));
            Assert.False(fate.IsWaiting);
            Assert.NotEqual(claim.Id, fate.ElementId);
            Assert.Equal(claim.Proposition, after.Claims[fate.ElementId!.Value - 1].Proposition);
        }

        foreach (var flag in Before.Flags.Where(flag => flag.ClaimId is not null))
        {
            var fate = Follow(after, FlagTarget(flag));
            Assert.False(fate.IsWaiting);
            var found = after.Flags[fate.ElementId!.Value - 1];
            Assert.Equal((flag.Code, flag.Why), (found.Code, found.Why));
            Assert.Equal(
                Before.Claims[flag.ClaimId!.Value - 1].Proposition,
                after.Claims[found.ClaimId!.Value - 1].Proposition
            );
        }
    }

    [Fact]
    public void Edited_claim_is_moved_and_a_claim_that_is_gone_waits()
    {
        var after = Read(
            Text.Replace("will resign", "may resign", StringComparison.Ordinal)
                .Replace(" The talks have failed, according to a diplomat.", "", StringComparison.Ordinal)
        );
        var edited = Before.Claims.First(claim => claim.Proposition.Contains("resign", StringComparison.Ordinal));
        var gone = Before.Claims.First(claim => claim.Proposition.Contains("have failed", StringComparison.Ordinal));

        var moved = Follow(after, ClaimTarget(edited));
        Assert.Equal(AnnotationStanding.Moved, moved.Standing);
        Assert.Contains("may resign", moved.Span!.Value.Of(after.Text).ToString(), StringComparison.Ordinal);
        Assert.True(Follow(after, ClaimTarget(gone)).IsWaiting);
    }

    [Fact]
    public void Caution_never_slides_to_another_of_its_kind()
    {
        var flags = Before.Flags.Where(flag => flag.Code is FlagCode.LanguageLoaded).ToList();
        Assert.Equal(2, flags.Count);
        Assert.Equal(flags[0].ClaimId, flags[1].ClaimId);
        var first = flags.MinBy(flag => flag.Spans[0].Start)!;
        var second = flags.MaxBy(flag => flag.Spans[0].Start)!;

        var after = Read(Text.Replace("shocking and ", "", StringComparison.Ordinal));

        Assert.True(Follow(after, FlagTarget(first)).IsWaiting);
        var kept = Follow(after, FlagTarget(second));
        Assert.Equal("outrageous", kept.Span!.Value.Of(after.Text).ToString());
    }

    [Fact]
    public void Words_that_stand_twice_are_for_a_person_to_choose()
    {
        var sentence = "Anna Berg, the minister, denied that the talks had failed.";
        var after = Read(
            Text.Replace(
                sentence,
                "She denied it. " + sentence + " Nobody agreed. " + sentence,
                StringComparison.Ordinal
            )
        );

        var fate = Follow(after, Words("the minister, denied that the talks had failed"));

        Assert.Equal(AnnotationStanding.Ambiguous, fate.Standing);
        Assert.True(fate.Candidates.Length >= 2);
        Assert.All(fate.Candidates, candidate => Assert.True(candidate.Span.End <= after.Text.Length));
    }

    [Fact]
    public void Source_is_followed_by_its_name()
    {
        var target = new AnnotationTarget
        {
            Kind = AnnotationTargetKind.Source,
            Revision = 1,
            Name = "Anna Berg",
        };
        Assert.Equal(AnnotationStanding.Anchored, Follow(Before, target).Standing);
        Assert.Equal(
            AnnotationStanding.Orphan,
            Follow(Read(Text.Replace("Anna Berg", "Karl Holm", StringComparison.Ordinal)), target).Standing
        );
    }

    private static FollowedTarget Follow(AnalyzedDocument after, AnnotationTarget target) =>
        Assert.Single(s_follower.Follow(Before, after, [target]));

    private static AnnotationTarget Words(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new AnnotationTarget
        {
            Kind = AnnotationTargetKind.Text,
            Revision = 1,
            Span = new TextSpan(start, start + words.Length),
        };
    }

    private static AnnotationTarget ClaimTarget(Analysis.Claims.Claim claim) =>
        new()
        {
            Kind = AnnotationTargetKind.Claim,
            Revision = 1,
            ElementId = claim.Id,
            Span = claim.Content.Aggregate((one, other) => one.Union(other)),
        };

    private static AnnotationTarget FlagTarget(Flag flag) =>
        new()
        {
            Kind = AnnotationTargetKind.Flag,
            Revision = 1,
            ElementId = flag.Id,
            Name = FlagGlossary.Get(flag.Code).Id,
            Span = flag.Spans.IsEmpty ? null : flag.Spans.Aggregate((one, other) => one.Union(other)),
        };

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);
}
