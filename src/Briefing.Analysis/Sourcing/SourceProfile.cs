using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>All that a reading holds on one source.</summary>
internal sealed class SourceProfile
{
    private const int LookedBack = 4;

    private SourceProfile(
        AnalyzedDocument document,
        Actor actor,
        List<Claim> claims,
        ILookup<int, Flag> flagsByClaim,
        bool isHeard
    )
    {
        Actor = actor;
        Claims = [.. claims];
        Held = [.. claims.Where(claim => claim.Chain[^1].ActorId == actor.Id)];
        Spans =
        [
            .. claims
                .SelectMany(claim => claim.Chain)
                .Where(hop => hop.ActorId == actor.Id)
                .Select(hop => hop.Span)
                .OfType<TextSpan>()
                .Distinct()
                .Order(),
        ];
        Flags = [.. claims.SelectMany(claim => flagsByClaim[claim.Id]).Where(flag => flag.Spans.Any(IsWithin))];
        Role = RoleOf(document, isHeard);
    }

    /// <summary>Who it is.</summary>
    public Actor Actor { get; }

    /// <summary>The claims that it holds or passes on; never empty.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The claims of which it is the innermost holder.</summary>
    public ImmutableArray<Claim> Held { get; }

    /// <summary>The words that make it a holder, in text order.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The flags on those words.</summary>
    public ImmutableArray<Flag> Flags { get; }

    /// <summary>What it does.</summary>
    public SourceRole Role { get; }

    /// <summary>The sources of a reading, in the order of their first mention. Who only fails to answer is none.</summary>
    public static ImmutableArray<SourceProfile> Of(AnalyzedDocument document)
    {
        var unanswered = Unanswered.In(document);
        var flags = document.Flags.Where(flag => flag.ClaimId is not null).ToLookup(flag => flag.ClaimId!.Value);
        var unheard = document
            .Flags.Where(flag => flag is { Code: FlagCode.SourceMissingParty, ClaimId: null })
            .SelectMany(flag => flag.Spans)
            .ToHashSet();
        var claims = new Dictionary<int, List<Claim>>();
        foreach (var claim in document.Claims.Where(claim => !unanswered.Contains(claim.Id)))
        {
            foreach (var id in claim.Chain.Select(hop => hop.ActorId).OfType<int>().Distinct())
            {
                if (!claims.TryGetValue(id, out var list))
                {
                    claims[id] = list = [];
                }

                list.Add(claim);
            }
        }

        return
        [
            .. claims
                .OrderBy(pair => pair.Key)
                .Select(pair => (Actor: document.Actors[pair.Key - 1], Claims: pair.Value))
                .Select(pair => new SourceProfile(
                    document,
                    pair.Actor,
                    pair.Claims,
                    flags,
                    isHeard: !pair.Actor.Mentions.Any(mention => unheard.Contains(mention.Span))
                ))
                .Where(source => !source.Spans.IsEmpty),
        ];
    }

    /// <summary>Whether a hop passes on what another holder says: a publisher or a document.</summary>
    public static bool IsRelay(AnalyzedDocument document, ChainHop hop) =>
        hop.ActorId is { } id && document.Actors[id - 1].Type is ActorType.Outlet or ActorType.Document;

    /// <summary>The holders between the article and the innermost holder of a claim, outermost first.</summary>
    public static IEnumerable<ChainHop> Between(Claim claim) => claim.Chain.Skip(1).Take(claim.Chain.Length - 2);

    /// <summary>Whether a flag of a rule lies on the words of this source.</summary>
    public IEnumerable<Flag> FlagsOf(FlagCode code) => Flags.Where(flag => flag.Code == code);

    /// <summary>Its first words as a source, as they stand.</summary>
    public string Words(AnalyzedDocument document) => Quoted.Shorten(Spans[0].Of(document.Text));

    // A publisher that passes on anything is a relay, and one that is told not to be heard states nothing.
    private SourceRole RoleOf(AnalyzedDocument document, bool isHeard)
    {
        var passesOn = Held.Length < Claims.Length;
        if (Held.IsEmpty || passesOn && Actor.Type == ActorType.Outlet)
        {
            return SourceRole.Relays;
        }

        return isHeard && Held.Any(claim => States(document, claim)) ? SourceRole.States : SourceRole.IsAscribed;
    }

    // A noun ("the minister's reluctance") or somebody else's telling ascribes; a verb of its own states.
    private static bool States(AnalyzedDocument document, Claim claim) =>
        claim.AttributionId is { } id
        && document.Attributions[id - 1].Cue.Kind is CueKind.Verb or CueKind.Preposition or CueKind.Punctuation
        && Between(claim).All(hop => hop.ActorId is not null && IsRelay(document, hop));

    // A flag's words are the source's where one lies in the other; a long stretch around a short source is more than that.
    private bool IsWithin(TextSpan span)
    {
        var index = Spans.BinarySearch(new TextSpan(span.Start, int.MaxValue));
        for (var at = Math.Max(0, ~index - LookedBack); at < Spans.Length && Spans[at].Start < span.End; at++)
        {
            var own = Spans[at];
            if (own.Contains(span) || span.Contains(own) && span.Length <= own.Length * 4)
            {
                return true;
            }
        }

        return false;
    }
}
