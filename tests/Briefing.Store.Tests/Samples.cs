using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Analysis;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Writing;

namespace Briefing.Store.Tests;

/// <summary>Readings made by hand or by chance; what they say makes no sense, their shape does.</summary>
internal static class Samples
{
    private static readonly string[] s_words =
    [
        "harbour",
        "“quoted”",
        "🚀",
        "e\u0301tude",
        "\0",
        "\ud83d",
        "a\u001Ab",
        "Zürich",
        "\r\n",
        "ceasefires",
        "12.5%",
        "",
    ];

    public static ArticleSave Article(
        string seedName,
        string text = "The mayor said the bridge would close.",
        string engine = "1",
        ArticleMetadata? metadata = null
    ) => Article(seedName, Reading(text, engine, metadata ?? ArticleMetadata.Unstated));

    public static ArticleSave Article(string seedName, AnalyzedDocument reading)
    {
        var bytes = Encoding.UTF8.GetBytes(reading.Text);
        return new ArticleSave
        {
            SeedName = seedName,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Encoding = "utf-8",
            DetectedLanguage = "en",
            Reading = reading,
        };
    }

    /// <summary>A reading with one row of everything; its claim is the whole text.</summary>
    public static AnalyzedDocument Reading(string text, string engine, ArticleMetadata metadata)
    {
        var all = new TextSpan(0, text.Length);
        return new AnalyzedDocument
        {
            Text = text,
            Metadata = metadata,
            EngineVersion = engine,
            Paragraphs = [all],
            Sentences = [all],
            WordCount = text.Split(' ').Length,
            Actors =
            [
                new Actor
                {
                    Id = 1,
                    Name = "the mayor",
                    Type = ActorType.Person,
                    IsNamed = false,
                    Aliases = ["her", "the town's mayor"],
                    Mentions = [new Mention(all, MentionKind.Description), new Mention(all, MentionKind.Pronoun)],
                },
                new Actor
                {
                    Id = 2,
                    Name = "Ada Holm",
                    Type = ActorType.Person,
                    IsNamed = true,
                },
            ],
            Attributions =
            [
                new Attribution
                {
                    Id = 1,
                    Source = [],
                    Cue = new Cue([all], "say", CueKind.Verb, CueStance.Neutral, IsNegated: true),
                    Content = [all, all],
                    Form = AttributionForm.Mixed,
                    ParentId = null,
                    Confidence = 0.1 + 0.2,
                },
            ],
            Claims =
            [
                new Claim
                {
                    Id = 1,
                    Sentence = 0,
                    Kind = ClaimKind.Attributed,
                    Form = AttributionForm.Mixed,
                    Proposition = text,
                    Content = [all],
                    Cue = [all],
                    Source = [all, all],
                    Chain =
                    [
                        new ChainHop(null, ChainHop.DocumentName, null, null, HopBasis.Explicit),
                        new ChainHop(2, "Ada Holm", null, null, HopBasis.Inherited),
                        new ChainHop(1, "the mayor", all, all, HopBasis.Explicit),
                    ],
                    Commitments =
                    [
                        new Commitment(0, Factuality.Uncommitted),
                        new Commitment(2, Factuality.PossibleNegative),
                    ],
                    Times = [1],
                    AttributionId = 1,
                },
            ],
            Flags =
            [
                Flag(1, FlagCode.SourceAnonymous, FlagSeverity.Medium, all),
                Flag(2, FlagCode.ConsistencyDisputed, FlagSeverity.High, all),
                Flag(3, FlagCode.SourceAnonymous, FlagSeverity.Medium, all),
                new Flag
                {
                    Id = 4,
                    Code = FlagCode.DocumentNoMetadata,
                    Severity = FlagSeverity.Info,
                    Spans = [],
                    Why = "Nothing is stated.",
                },
            ],
            Relations = [new ClaimRelation(1, 1, RelationType.Qualifies, null, "It limits itself.")],
            Times =
            [
                new TimeExpression(1, all, "XXXX-09", "2023-09", all),
                new TimeExpression(2, all, null, null, null),
            ],
        };
    }

    /// <summary>A reading of words by chance, among them such as no encoding likes.</summary>
    public static AnalyzedDocument Random(int seed)
    {
        var random = new Random(seed);
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(_ => s_words[random.Next(s_words.Length)]));
        var reading = Reading(
            text,
            $"{seed}",
            new ArticleMetadata
            {
                Title = Words(),
                Outlet = Words(),
                Published = "2023-12",
            }
        );
        return reading with
        {
            Attributions =
            [
                reading.Attributions[0] with
                {
                    Source = Spans(),
                    MarkedSource = Spans(),
                    Addressee = Spans(),
                },
            ],
            SourceIdentities =
            [
                new SourceIdentity
                {
                    AttributionId = 1,
                    ActorId = 1,
                    Kind = ActorType.Group,
                    IsNamed = random.Next(2) == 0,
                    Role = "spokesman",
                    Rank = random.Next(2) == 0 ? "senior" : null,
                    IsFormer = random.Next(2) == 0,
                    Number = SourceNumber.Approximate,
                    Count = random.Next(2) == 0 ? 40 : null,
                    Affiliation = random.Next(2) == 0 ? Spans()[0] : null,
                    AffiliationActorId = random.Next(2) == 0 ? 2 : null,
                },
            ],
            Actors =
            [
                .. Enumerable
                    .Range(1, 20)
                    .Select(id =>
                        reading.Actors[0] with
                        {
                            Id = id,
                            Name = Words(),
                            Mentions = Mentions(),
                            Aliases = [Words()],
                        }
                    ),
            ],
            Claims =
            [
                .. Enumerable
                    .Range(1, 30)
                    .Select(id =>
                        reading.Claims[0] with
                        {
                            Id = id,
                            Proposition = Words(),
                            Content = Spans(),
                            Times = [],
                        }
                    ),
            ],
        };

        string Words() => string.Concat(Enumerable.Range(0, 5).Select(_ => s_words[random.Next(s_words.Length)]));

        ImmutableArray<TextSpan> Spans() =>
            [
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ => new TextSpan(random.Next(50), random.Next(50, text.Length))),
            ];

        ImmutableArray<Mention> Mentions() => [.. Spans().Select(span => new Mention(span, MentionKind.Name))];
    }

    /// <summary>A form of a reading that shows every difference, lone surrogates and all.</summary>
    public static string Show(AnalyzedDocument document) =>
        JsonSerializer.Serialize(
            document with
            {
                Text = string.Join(',', document.Text.Select(unit => (int)unit)),
                Claims = [.. document.Claims.Select(claim => claim with { Proposition = Units(claim.Proposition) })],
                Actors =
                [
                    .. document.Actors.Select(actor =>
                        actor with
                        {
                            Name = Units(actor.Name),
                            Aliases = [.. actor.Aliases.Select(Units)],
                        }
                    ),
                ],
                Metadata = document.Metadata with
                {
                    Title = document.Metadata.Title is { } title ? Units(title) : null,
                    Outlet = document.Metadata.Outlet is { } outlet ? Units(outlet) : null,
                },
            }
        );

    private static string Units(string text) => string.Join(',', text.Select(unit => (int)unit));

    private static Flag Flag(int id, FlagCode code, FlagSeverity severity, TextSpan span) =>
        new()
        {
            Id = id,
            Code = code,
            ClaimId = 1,
            Sentence = 0,
            Severity = severity,
            Spans = [span],
            Why = "For a reason.",
        };
}
