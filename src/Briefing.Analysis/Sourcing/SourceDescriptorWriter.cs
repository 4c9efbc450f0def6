using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>Writes what an article tells of a source.</summary>
internal static class SourceDescriptorWriter
{
    /// <summary>The descriptor of a source.</summary>
    public static SourceDescriptor Write(AnalyzedDocument document, SourceProfile source)
    {
        var parts = ImmutableArray.CreateBuilder<DescriptorPart>();
        parts.Add(Identity(document, source));
        AddNumber(document, source, parts);
        AddQuoting(document, source, parts, FlagCode.SourceFormer, DescriptorAspect.Currency, "no longer in post");
        AddAccess(document, source, parts);
        AddQuoting(
            document,
            source,
            parts,
            FlagCode.SourceInterestedParty,
            DescriptorAspect.Interest,
            "a party or close to one"
        );
        AddProxy(document, source, parts);
        AddChannel(document, source, parts);
        AddCommitment(source, parts);
        return new SourceDescriptor
        {
            ActorId = source.Actor.Id,
            Name = source.Actor.Name,
            IsNamed = source.Actor.IsNamed,
            Role = source.Role,
            Parts = parts.ToImmutable(),
            ClaimIds = [.. source.Claims.Select(claim => claim.Id)],
            Spans = source.Spans,
        };
    }

    private static DescriptorPart Identity(AnalyzedDocument document, SourceProfile source)
    {
        if (!source.Actor.IsNamed)
        {
            var isBare = source.FlagsOf(FlagCode.SourceBare).Any();
            return Part(DescriptorAspect.Identity, isBare ? "not named and not described" : "not named", source.Spans);
        }

        var description = source.Actor.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Description).Span;
        return description.IsEmpty
            ? Part(DescriptorAspect.Identity, "named", source.Spans)
            : Part(
                DescriptorAspect.Identity,
                $"named; called {Prose.Quote(document.Text, description)}",
                [source.Spans[0], description]
            );
    }

    private static void AddNumber(
        AnalyzedDocument document,
        SourceProfile source,
        ImmutableArray<DescriptorPart>.Builder parts
    )
    {
        if (source.Actor.IsNamed || source.Actor.Type is not (ActorType.Person or ActorType.Group))
        {
            return;
        }

        var vague = source.FlagsOf(FlagCode.SourceVagueQuantity).SelectMany(flag => flag.Spans).ToList();
        if (vague.Count > 0)
        {
            var words = Prose.List(Prose.Quotes(document.Text, vague));
            parts.Add(Part(DescriptorAspect.Number, $"how many is not told ({words})", vague));
        }
        else if (SourceCount.In(document.Text, source.Spans[0]) is { Number: var number } count)
        {
            parts.Add(Part(DescriptorAspect.Number, $"{Prose.Number(number)} in number", [count.Span]));
        }
        else if (source.Actor.Type == ActorType.Group)
        {
            parts.Add(Part(DescriptorAspect.Number, "how many is not told", [source.Spans[0]]));
        }
    }

    private static void AddQuoting(
        AnalyzedDocument document,
        SourceProfile source,
        ImmutableArray<DescriptorPart>.Builder parts,
        FlagCode code,
        DescriptorAspect aspect,
        string told
    )
    {
        var spans = source.FlagsOf(code).SelectMany(flag => flag.Spans).ToList();
        if (spans.Count > 0)
        {
            parts.Add(Part(aspect, $"{told} ({Prose.List(Prose.Quotes(document.Text, spans))})", spans));
        }
    }

    private static void AddAccess(
        AnalyzedDocument document,
        SourceProfile source,
        ImmutableArray<DescriptorPart>.Builder parts
    )
    {
        var phrases = AccessPhrases.Of(document, source).ToList();
        Add(AccessKind.Direct, DescriptorAspect.Access, "said to know it itself");
        Add(AccessKind.Informed, DescriptorAspect.Access, "said to be informed");
        if (!source.Actor.IsNamed)
        {
            Add(AccessKind.Unnamed, DescriptorAspect.Anonymity, "why it is not named");
        }

        void Add(AccessKind kind, DescriptorAspect aspect, string told)
        {
            var spans = phrases.Where(phrase => phrase.Kind == kind).Select(phrase => phrase.Span).ToList();
            if (spans.Count > 0)
            {
                parts.Add(Part(aspect, $"{told}: {Prose.List(Prose.Quotes(document.Text, spans))}", spans));
            }
        }
    }

    private static void AddProxy(
        AnalyzedDocument document,
        SourceProfile source,
        ImmutableArray<DescriptorPart>.Builder parts
    )
    {
        var held = source.Held.Select(claim => claim.Id).ToHashSet();
        var spans = document
            .Flags.Where(flag => flag is { Code: FlagCode.SourceProxy, ClaimId: { } id } && held.Contains(id))
            .SelectMany(flag => flag.Spans)
            .ToList();
        if (spans.Count > 0)
        {
            var words = Prose.List(Prose.Quotes(document.Text, spans));
            parts.Add(Part(DescriptorAspect.Interest, $"tells what others think or will accept ({words})", spans));
        }
    }

    private static void AddChannel(
        AnalyzedDocument document,
        SourceProfile source,
        ImmutableArray<DescriptorPart>.Builder parts
    )
    {
        var relays = source
            .Held.SelectMany(SourceProfile.Between)
            .Where(hop => SourceProfile.IsRelay(document, hop))
            .DistinctBy(hop => hop.ActorId)
            .ToList();
        var spans = relays.Select(hop => hop.Span).OfType<TextSpan>().ToList();
        if (source.Role == SourceRole.Relays)
        {
            parts.Add(Part(DescriptorAspect.Channel, "passes on what others say", source.Spans));
        }
        else if (spans.Count > 0)
        {
            var names = Prose.List(relays.Where(hop => hop.Span is not null).Select(hop => hop.Name));
            parts.Add(Part(DescriptorAspect.Channel, $"comes through {names}", spans));
        }
    }

    private static void AddCommitment(SourceProfile source, ImmutableArray<DescriptorPart>.Builder parts)
    {
        if (source.Role == SourceRole.Relays)
        {
            return;
        }

        var hedged = source.Held.Where(IsHedged).ToList();
        var spans = source.Held.SelectMany(claim => claim.Content).ToList();
        var held = source.Role == SourceRole.IsAscribed ? "is ascribed" : "holds";
        var words = $"{held} {Prose.Count(source.Held.Length, "claim")}";
        parts.Add(
            Part(
                DescriptorAspect.Commitment,
                hedged.Count == 0 ? words : $"{words}, {Prose.Number(hedged.Count)} with reserve",
                spans
            )
        );
    }

    private static bool IsHedged(Claim claim) =>
        claim.Commitments.Any(commitment =>
            commitment.Holder == claim.Chain.Length - 1
            && commitment.Value
                is Factuality.ProbablePositive
                    or Factuality.ProbableNegative
                    or Factuality.PossiblePositive
                    or Factuality.PossibleNegative
        );

    private static DescriptorPart Part(DescriptorAspect aspect, string text, IEnumerable<TextSpan> spans) =>
        new(aspect, text, Prose.InOrder(spans));
}
