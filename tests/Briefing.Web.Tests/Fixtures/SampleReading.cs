using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Reading;

namespace Briefing.Web.Tests.Fixtures;

/// <summary>A made-up article with a reading made by hand: nested claims, a relay, an inherited hop, a dispute, an emoji.</summary>
internal static class SampleReading
{
    public const string Text =
        "The harbour of Sandvik will reportedly close to freighters before winter. Citing two former pilots, the "
        + "Coast Gazette, as relayed by Radio North, suggests that the dredging stopped in May after a dispute over pay. 🚢\n\n"
        + "“The channel is safe,” said Mayor Ilse Brandt, who denied that any pilot had complained. Several captains view "
        + "the channel as too shallow, suspecting that the soundings were altered. A spokesman for the port declined to comment.\n\n"
        + "The failed dredging has cost the town a third of its trade. Officials expect that the harbour may reopen in spring.";

    public static AnalyzedDocument Document { get; } = Build();

    public static Edition Edition { get; } = EditionOf(Document);

    public static Edition EditionOf(AnalyzedDocument document, string? title = null) =>
        new(
            new ArticleInfo
            {
                Id = 1,
                Slug = "sandvik",
                SeedName = "sandvik.txt",
                DisplayTitle = title ?? "The harbour of Sandvik will reportedly close to freighters before winter",
                TitleIsStated = title is not null,
                Metadata = document.Metadata,
                State = ArticleState.Present,
                Revision = 1,
                Sha256 = new string('a', 64),
                Encoding = "utf-8",
                EngineVersion = document.EngineVersion,
                CreatedAt = new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero),
                UpdatedAt = new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero),
            },
            document,
            "stamp-1"
        );

    private static AnalyzedDocument Build()
    {
        var actors = Actors();
        return new AnalyzedDocument
        {
            Text = Text,
            Metadata = ArticleMetadata.Unstated,
            EngineVersion = "sample",
            Paragraphs = [.. Text.Split("\n\n").Select(Of)],
            Sentences =
            [
                Between("The harbour of", "before winter."),
                Between("Citing two", "over pay."),
                Between("“The channel", "complained."),
                Between("Several captains", "altered."),
                Between("A spokesman", "comment."),
                Between("The failed", "trade."),
                Between("Officials expect", "spring."),
            ],
            WordCount = 87,
            Actors = actors,
            Attributions = [],
            Claims = Claims(),
            Flags = Flags(),
            Relations =
            [
                new ClaimRelation(
                    6,
                    4,
                    RelationType.Disputes,
                    null,
                    "The captains call shallow what the mayor calls safe."
                ),
            ],
            Times = [new TimeExpression(1, Of("in May"), "XXXX-05", null, null)],
        };
    }

    private static ImmutableArray<Actor> Actors() =>
        [
            Actor(1, "Coast Gazette", ActorType.Outlet, true),
            Actor(2, "Radio North", ActorType.Outlet, true),
            Actor(3, "two former pilots", ActorType.Group, false),
            Actor(4, "Mayor Ilse Brandt", ActorType.Person, true),
            Actor(5, "Several captains", ActorType.Group, false),
            Actor(6, "Officials", ActorType.Group, false),
        ];

    private static ImmutableArray<Claim> Claims() =>
        [
            Claim(
                1,
                0,
                "The harbour of Sandvik will close to freighters before winter",
                ["The harbour of Sandvik will", "close to freighters before winter"],
                "reportedly",
                null,
                [Article, new ChainHop(null, "somebody not named", null, Of("reportedly"), HopBasis.Explicit)],
                Factuality.Uncommitted,
                Factuality.ProbablePositive
            ),
            Claim(
                2,
                1,
                "The dredging stopped in May after a dispute over pay",
                ["the dredging stopped in May after a dispute over pay"],
                "Citing",
                "two former pilots",
                [Article, Hop(2, "Radio North"), Hop(1, "Coast Gazette"), Hop(3, "two former pilots")],
                Factuality.Uncommitted,
                Factuality.Uncommitted,
                Factuality.PossiblePositive,
                Factuality.CertainPositive
            ) with
            {
                Times = [1],
            },
            Claim(
                3,
                1,
                "There was a dispute over pay",
                ["a dispute over pay"],
                null,
                null,
                [Article, Hop(1, "Coast Gazette")],
                Factuality.Uncommitted,
                Factuality.CertainPositive
            ) with
            {
                Kind = ClaimKind.Presupposed,
            },
            Claim(
                4,
                2,
                "The channel is safe",
                ["The channel is safe"],
                "said",
                "Mayor Ilse Brandt",
                [Article, Hop(4, "Mayor Ilse Brandt")],
                Factuality.Uncommitted,
                Factuality.CertainPositive
            ) with
            {
                Form = AttributionForm.Direct,
            },
            Claim(
                5,
                2,
                "Any pilot had complained",
                ["any pilot had complained"],
                "denied",
                "Mayor Ilse Brandt",
                [Article, Hop(4, "Mayor Ilse Brandt")],
                Factuality.Uncommitted,
                Factuality.CertainNegative
            ),
            Claim(
                6,
                3,
                "The channel is too shallow",
                ["the channel as too shallow"],
                "view",
                "Several captains",
                [Article, Hop(5, "Several captains")],
                Factuality.Uncommitted,
                Factuality.CertainPositive
            ),
            Claim(
                7,
                3,
                "The soundings were altered",
                ["the soundings were altered"],
                "suspecting",
                "Several captains",
                [Article, Hop(5, "Several captains")],
                Factuality.Uncommitted,
                Factuality.PossiblePositive
            ),
            Claim(
                8,
                5,
                "The failed dredging has cost the town a third of its trade",
                ["The failed dredging has cost the town a third of its trade"],
                null,
                null,
                [Article],
                Factuality.CertainPositive
            ) with
            {
                Kind = ClaimKind.Unattributed,
            },
            Claim(
                9,
                6,
                "The harbour may reopen in spring",
                ["the harbour may reopen in spring"],
                "expect",
                "Officials",
                [Article, Hop(2, "Radio North") with { Basis = HopBasis.Inherited }, Hop(6, "Officials")],
                Factuality.Uncommitted,
                Factuality.Uncommitted,
                Factuality.PossiblePositive
            ),
        ];

    private static ImmutableArray<Flag> Flags() =>
        [
            Flag(
                1,
                FlagCode.AttributionAgentless,
                1,
                0,
                FlagSeverity.Medium,
                "“Reportedly” tells that somebody says so, but not who.",
                "reportedly"
            ),
            Flag(
                2,
                FlagCode.SourceSecondHand,
                2,
                1,
                FlagSeverity.High,
                "Two outlets stand between the article and the pilots.",
                "the Coast Gazette, as relayed by Radio North"
            ),
            Flag(
                3,
                FlagCode.SourceAnonymous,
                2,
                1,
                FlagSeverity.Medium,
                "The pilots have a role but no names.",
                "two former pilots"
            ),
            Flag(4, FlagCode.SourceFormer, 2, 1, FlagSeverity.Low, "They no longer hold the post.", "former"),
            Flag(5, FlagCode.TimeUnresolved, 2, 1, FlagSeverity.Low, "May of which year is not said.", "in May"),
            Flag(
                6,
                FlagCode.ConsistencyDisputed,
                6,
                3,
                FlagSeverity.High,
                "The mayor and the captains disagree about the channel.",
                "the channel as too shallow"
            ),
            Flag(7, FlagCode.SourceVagueQuantity, 6, 3, FlagSeverity.Low, "“Several” is not a number.", "Several"),
            Flag(
                8,
                FlagCode.ModalityHedgeDropped,
                8,
                5,
                FlagSeverity.High,
                "What was suggested earlier is now taken for granted.",
                "failed dredging"
            ),
            Flag(9, FlagCode.LanguageVagueQuantity, null, 4, FlagSeverity.Low, "Nobody is named.", "A spokesman"),
            Flag(
                10,
                FlagCode.DocumentNoMetadata,
                null,
                null,
                FlagSeverity.Medium,
                "Nothing is stated about the article."
            ),
        ];

    private static ChainHop Article => new(null, ChainHop.DocumentName, null, null, HopBasis.Explicit);

    private static ChainHop Hop(int id, string words) => new(id, words, Of(words), null, HopBasis.Explicit);

    private static Claim Claim(
        int id,
        int sentence,
        string proposition,
        string[] content,
        string? cue,
        string? source,
        ImmutableArray<ChainHop> chain,
        params Factuality[] values
    ) =>
        new()
        {
            Id = id,
            Sentence = sentence,
            Kind = ClaimKind.Attributed,
            Proposition = proposition,
            Content = [.. content.Select(Of)],
            Cue = cue is null ? [] : [Of(cue)],
            Source = source is null ? [] : [Of(source)],
            Chain = chain,
            Commitments = [.. values.Select((value, holder) => new Commitment(holder, value))],
        };

    private static Flag Flag(
        int id,
        FlagCode code,
        int? claim,
        int? sentence,
        FlagSeverity severity,
        string why,
        params string[] evidence
    ) =>
        new()
        {
            Id = id,
            Code = code,
            ClaimId = claim,
            Sentence = sentence,
            Severity = severity,
            Spans = [.. evidence.Select(Of)],
            Why = why,
        };

    private static Actor Actor(int id, string name, ActorType type, bool isNamed) =>
        new()
        {
            Id = id,
            Name = name,
            Type = type,
            IsNamed = isNamed,
            Mentions = [new Mention(Of(name), isNamed ? MentionKind.Name : MentionKind.Description)],
        };

    private static TextSpan Of(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static TextSpan Between(string first, string last)
    {
        var start = Text.IndexOf(first, StringComparison.Ordinal);
        return new TextSpan(start, Text.IndexOf(last, start, StringComparison.Ordinal) + last.Length);
    }
}
