using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>Drafts the sentences of a source summary statement.</summary>
internal sealed partial class SourceSummaryWriter
{
    private readonly AnalyzedDocument _document;
    private readonly ImmutableArray<SourceProfile> _sources;
    private readonly ImmutableArray<Claim> _attributed;
    private readonly ImmutableArray<SummarySentence>.Builder _sentences =
        ImmutableArray.CreateBuilder<SummarySentence>();

    private SourceSummaryWriter(AnalyzedDocument document, ImmutableArray<SourceProfile> sources)
    {
        _document = document;
        _sources = sources;
        var unanswered = Unanswered.In(document);
        _attributed =
        [
            .. document.Claims.Where(claim => claim.Kind == ClaimKind.Attributed && !unanswered.Contains(claim.Id)),
        ];
    }

    /// <summary>The sentences, in the order of their topics.</summary>
    public static ImmutableArray<SummarySentence> Write(
        AnalyzedDocument document,
        ImmutableArray<SourceProfile> sources
    )
    {
        var writer = new SourceSummaryWriter(document, sources);
        writer.WriteSources();
        writer.WriteUnsourced();
        writer.WriteDirectness();
        writer.WriteAccess();
        writer.WriteInterest();
        writer.WriteUnheard();
        writer.WriteDisagreement();
        return writer._sentences.ToImmutable();
    }

    private void WriteSources()
    {
        var speaking = _sources.Where(source => source.Role == SourceRole.States).ToList();
        if (speaking.Count == 0)
        {
            Add(
                SummaryTopic.Sources,
                "No source states anything here: every claim is the article's own or is ascribed to somebody",
                _document.Claims.SelectMany(claim => claim.Content)
            );
            return;
        }

        var named = speaking.Where(source => source.Actor.IsNamed).ToList();
        var unnamed = speaking.Where(source => !source.Actor.IsNamed).ToList();
        var names = Prose.List(named.Select(source => source.Actor.Name));
        var words = Prose.List(unnamed.Select(Words));
        var are = speaking.Count == 1 ? "states" : "state";
        var start = $"{Prose.Count(speaking.Count, "source")} {are} what is claimed here";
        Add(
            SummaryTopic.Sources,
            (named.Count, unnamed.Count) switch
            {
                (_, 0) => $"{start}, by name: {names}",
                (0, 1) => $"{start}, not named: {words}",
                (0, _) => $"{start}, none of them named: {words}",
                _ =>
                    $"{start}: {Prose.Number(named.Count)} by name ({names}) and {Prose.Number(unnamed.Count)} without one ({words})",
            },
            speaking.Select(source => source.Spans[0])
        );
    }

    private void WriteUnsourced()
    {
        var ascribed = _sources.Where(source => source.Role == SourceRole.IsAscribed).ToList();
        if (ascribed.Count > 0)
        {
            var cues = ascribed.SelectMany(source => source.Held).SelectMany(claim => claim.Cue).Distinct().Order();
            Add(
                SummaryTopic.Unsourced,
                $"views are ascribed to {Prose.List(ascribed.Select(Name))}, who {(ascribed.Count == 1 ? "states none of them" : "state none of them")} here ({Prose.List(Prose.Quotes(_document.Text, cues))})",
                ascribed.SelectMany(source => source.Spans).Concat(cues)
            );
        }

        var open = _attributed.Where(claim => claim.Chain[^1].IsOpen).ToList();
        if (open.Count > 0)
        {
            var cues = open.SelectMany(claim => claim.Cue);
            Add(
                SummaryTopic.Unsourced,
                $"the article leaves open who holds {Prose.Count(open.Count, "claim")} ({Prose.List(Prose.Quotes(_document.Text, cues))})",
                cues
            );
        }

        var own = _document
            .Flags.Where(flag => flag is { Code: FlagCode.AttributionUnattributed, ClaimId: not null })
            .Select(flag => _document.Claims[flag.ClaimId!.Value - 1])
            .ToList();
        if (own.Count > 0)
        {
            Add(
                SummaryTopic.Unsourced,
                $"it states {Prose.Count(own.Count, "claim")} itself and gives no source for {(own.Count == 1 ? "it" : "them")}",
                own.SelectMany(claim => claim.Content)
            );
        }
    }

    private void WriteDirectness()
    {
        var relayed = _attributed.Where(claim => RelaysOf(claim).Any()).ToList();
        if (relayed.Count == 0)
        {
            return;
        }

        var relays = relayed
            .SelectMany(RelaysOf)
            .GroupBy(hop => hop.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var reach = relayed.Count == 1 ? "reaches" : "reach";
        Add(
            SummaryTopic.Directness,
            $"{Prose.Number(relayed.Count)} of {Prose.Count(_attributed.Length, "attributed claim")} {reach} the article through {Prose.List(relays.Select(group => group.Key))}",
            relays.SelectMany(group => group).Select(hop => hop.Span!.Value)
        );
        var longest = relayed.MaxBy(claim => Hands(claim).Count)!;
        var hands = Hands(longest);
        if (hands.Count > 2)
        {
            Add(
                SummaryTopic.Directness,
                $"at its longest a claim passes through {Prose.Number(hands.Count)} hands before it is told here: {string.Join(", then ", hands.Select(Name).Reverse())}",
                hands.Select(hop => hop.Span!.Value)
            );
        }

        var inherited = relayed.Where(claim => RelaysOf(claim).All(hop => hop.Basis == HopBasis.Inherited)).ToList();
        if (inherited.Count > 0)
        {
            Add(
                SummaryTopic.Directness,
                $"for {Prose.Number(inherited.Count)} of them the sentence does not say so; an earlier one does",
                inherited.SelectMany(RelaysOf).Select(hop => hop.Span!.Value)
            );
        }
    }

    private IEnumerable<ChainHop> RelaysOf(Claim claim) =>
        SourceProfile.Between(claim).Where(hop => hop.Span is not null && SourceProfile.IsRelay(_document, hop));

    private static List<ChainHop> Hands(Claim claim) => [.. claim.Chain.Where(hop => hop.Span is not null)];

    private string Name(ChainHop hop) =>
        hop.ActorId is { } id && _document.Actors[id - 1].IsNamed
            ? hop.Name
            : Prose.Quote(_document.Text, hop.Span!.Value);

    private string Name(SourceProfile source) => source.Actor.IsNamed ? source.Actor.Name : Words(source);

    private string Words(SourceProfile source) => Prose.Quote(_document.Text, source.Spans[0]);

    // What nothing in the text supports is not said.
    private void Add(SummaryTopic topic, string words, IEnumerable<TextSpan> spans)
    {
        var support = Prose.InOrder(spans);
        if (!support.IsEmpty)
        {
            _sentences.Add(new SummarySentence(topic, Prose.Sentence(words), support));
        }
    }
}
