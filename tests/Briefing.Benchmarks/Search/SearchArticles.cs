using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Analysis;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Benchmarks.Search;

/// <summary>Readings made up for searching: ten claims an article, holders and words as often as in life. The same number gives the same reading.</summary>
internal sealed class SearchArticles
{
    /// <summary>How many claims an article has.</summary>
    public const int ClaimsPerArticle = 10;

    private const int People = 4_000;
    private const int Outlets = 300;
    private static readonly DateOnly s_start = new(2015, 1, 1);
    private static readonly string[] s_unnamed =
    [
        "two officials",
        "a senior official",
        "people familiar with the matter",
        "a spokesman",
        "the ministry",
        "diplomats",
        "a former general",
        "residents",
    ];

    private static readonly FlagCode[] s_flags =
    [
        FlagCode.SourceAnonymous,
        FlagCode.SourceBare,
        FlagCode.SourceSecondHand,
        FlagCode.ModalityHedgedSource,
        FlagCode.AttributionInherited,
        FlagCode.AttributionUnattributed,
        FlagCode.ConsistencyDisputed,
    ];

    private readonly ZipfText _text = new();

    /// <summary>The words that the articles are made of.</summary>
    public ZipfText Words => _text;

    /// <summary>The name of a person; the lower the number, the oftener named.</summary>
    public static string Person(int number) =>
        $"{Capital(ZipfText.MadeUp(number % 190))} {Capital(ZipfText.MadeUp(1_000 + number))}";

    /// <summary>The date of an article; of higher numbers later ones, though not strictly.</summary>
    public static DateOnly DateOf(int number, int articles) =>
        s_start.AddDays((int)(3_650L * number / articles) + new Random(number).Next(40));

    /// <summary>Makes an article's reading.</summary>
    /// <param name="number">Which.</param>
    /// <param name="articles">How many there are, over ten years.</param>
    public AnalyzedDocument Make(int number, int articles)
    {
        var random = new Random(number * 31 + 7);
        ImmutableArray<Actor> actors = [.. Enumerable.Range(1, 5).Select(id => MakeActor(id, random))];
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var attributions = ImmutableArray.CreateBuilder<Attribution>();
        var flags = ImmutableArray.CreateBuilder<Flag>();
        for (var id = 1; id <= ClaimsPerArticle; id++)
        {
            text.Append(string.Join(' ', _text.Words(random, random.Next(6, 16)))).Append(". ");
            var start = text.Length;
            var proposition = Capital(string.Join(' ', _text.Words(random, random.Next(8, 18))));
            text.Append(proposition);
            var content = new TextSpan(start, text.Length);
            text.Append(". ");
            sentences.Add(new TextSpan(start, text.Length - 1));
            var depth = random.Next(20) switch
            {
                < 3 => 0,
                < 15 => 1,
                < 19 => 2,
                _ => 3,
            };
            ImmutableArray<Actor> holders = [.. random.GetItems(actors.AsSpan(), depth)];
            if (depth > 0)
            {
                attributions.Add(
                    new Attribution
                    {
                        Id = id,
                        Source = [content],
                        Cue = new Cue([content], "say", CueKind.Verb, CueStance.Neutral),
                        Content = [content],
                        Form = AttributionForm.Indirect,
                    }
                );
            }

            claims.Add(
                new Claim
                {
                    Id = id,
                    Sentence = id - 1,
                    Kind = depth > 0 ? ClaimKind.Attributed : ClaimKind.Unattributed,
                    Form = depth > 0 ? AttributionForm.Indirect : null,
                    Proposition = proposition,
                    Content = [content],
                    Chain =
                    [
                        new ChainHop(null, ChainHop.DocumentName, null, null, HopBasis.Explicit),
                        .. holders.Select(actor => new ChainHop(
                            actor.Id,
                            actor.Name,
                            content,
                            content,
                            HopBasis.Explicit
                        )),
                    ],
                    Commitments =
                    [
                        new Commitment(0, Factuality.Uncommitted),
                        new Commitment(depth, (Factuality)(random.Next(3) == 0 ? random.Next(7) : 1)),
                    ],
                    AttributionId = depth > 0 ? id : null,
                }
            );
            foreach (var code in random.GetItems(s_flags, random.Next(3)).Distinct())
            {
                flags.Add(
                    new Flag
                    {
                        Id = flags.Count + 1,
                        Code = code,
                        ClaimId = id,
                        Sentence = id - 1,
                        Severity = FlagSeverity.Medium,
                        Spans = [content],
                        Why = "For a reason.",
                    }
                );
            }
        }

        return new AnalyzedDocument
        {
            Text = text.ToString(),
            Metadata = new ArticleMetadata
            {
                Title = Capital(string.Join(' ', _text.Words(random, 7))),
                Outlet = $"The {Capital(ZipfText.MadeUp(Skewed(random, Outlets)))} Courier",
                Published = DateOf(number, articles).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            EngineVersion = "1",
            Paragraphs = [new TextSpan(0, text.Length)],
            Sentences = sentences.DrainToImmutable(),
            WordCount = text.ToString().Split(' ').Length,
            Actors = actors,
            Attributions = attributions.DrainToImmutable(),
            Claims = claims.DrainToImmutable(),
            Flags = flags.DrainToImmutable(),
            Relations = [],
            Times = [],
        };
    }

    private static Actor MakeActor(int id, Random random)
    {
        var isNamed = random.Next(3) > 0;
        var name = isNamed ? Person(Skewed(random, People)) : s_unnamed[random.Next(s_unnamed.Length)];
        return new Actor
        {
            Id = id,
            Name = name,
            Type = ActorType.Person,
            IsNamed = isNamed,
            Aliases = isNamed ? [name.Split(' ')[1]] : [],
            Mentions = [new Mention(new TextSpan(0, 1), isNamed ? MentionKind.Name : MentionKind.Description)],
        };
    }

    // Low numbers much oftener than high ones.
    private static int Skewed(Random random, int count) => (int)Math.Pow(count, random.NextDouble()) - 1;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
