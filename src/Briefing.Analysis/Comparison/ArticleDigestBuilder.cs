using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Claims.Timing;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Digests one reading.</summary>
internal sealed class ArticleDigestBuilder
{
    private const int MostClaims = 400;
    private const int FewestWords = 3;
    private const float FewestBits = 22;
    private const int MostNames = 64;

    private readonly AnalyzedDocument _document;
    private readonly ILookup<int, Flag> _flags;
    private readonly ILookup<int, Claim> _disputing;
    private readonly HashSet<int> _unanswered;
    private readonly HashSet<uint> _unnamed;
    private readonly MeaningCache _meanings = new();

    public ArticleDigestBuilder(AnalyzedDocument document)
    {
        _document = document;
        _flags = document.Flags.Where(flag => flag.ClaimId is not null).ToLookup(flag => flag.ClaimId!.Value);
        _unanswered = Unanswered.In(document);

        // "Shopkeepers said": a rare word that opens a sentence with a capital is no name where it stands for an unnamed actor.
        _unnamed =
        [
            .. document
                .Actors.Where(actor => !actor.IsNamed)
                .Select(actor =>
                    PlainWords.In(actor.Name, new TextSpan(0, actor.Name.Length)) is [var first, ..]
                        ? _meanings.Of(first.Of(actor.Name)).Id
                        : 0u
                ),
        ];
        _disputing = document
            .Relations.Where(relation => relation.Type is RelationType.Disputes or RelationType.Contradicts)
            .SelectMany(relation => new[] { (relation.To, By: relation.From), (relation.From, By: relation.To) })
            .ToLookup(pair => pair.Item1, pair => document.Claims[pair.By - 1]);
    }

    /// <summary>The digest.</summary>
    public ArticleDigest Build(string key)
    {
        var claims = _document
            .Claims.Where(claim => !_unanswered.Contains(claim.Id))
            .Take(MostClaims)
            .Select(Digest)
            .Where(claim => claim.Words.Length >= FewestWords && claim.Weight >= FewestBits)
            .ToImmutableArray();
        return new ArticleDigest(key, _document.Metadata, claims, Names(claims), TextSketch.Of(_document.Text));
    }

    private ClaimDigest Digest(Claim claim)
    {
        var own = new List<TextSpan>();
        foreach (var span in claim.Content)
        {
            PlainWords.AddTo(own, _document.Text, span);
        }

        var places = new Dictionary<uint, TextSpan>();
        foreach (var span in own)
        {
            _ = places.TryAdd(_meanings.Of(span.Of(_document.Text)).Id, span);
        }

        var words = Words(claim.Proposition, places);

        // How long a thing lasts and how often it comes are figures of the claim, not when it was.
        var times = claim.Times.Select(id => _document.Times[id - 1]).Where(time => time.IsWhen).ToList();
        var grade = claim.Commitments.Where(commitment => commitment.Holder == claim.Chain.Length - 1).ToList();
        var value = grade.Count > 0 ? grade[0].Value : Factuality.Uncommitted;
        return new ClaimDigest
        {
            Id = claim.Id,
            Words = words,
            Quantities = QuantityReader.Read(_document.Text, own, [.. times.Select(time => time.Span)]),
            Times = [.. times.Select(time => Day(time.Inferred ?? time.Explicit)).OfType<string>().Distinct()],
            IsNegative = IsNegative(value, own),
            Firmness = Firmness(value),
            IsAttributed = claim.Kind == ClaimKind.Attributed && claim.Chain.Length > 1,
            Origin = Origin(claim),
            Content = claim.Content,
            Hedges = Hedges(claim),
            Denial = [.. _disputing[claim.Id].SelectMany(other => other.Cue.Concat(other.Content)).Distinct().Order()],
        };
    }

    /// <summary>A value without its time of day; nothing for what names no date ("recently") or a stretch between two.</summary>
    private static string? Day(string? value) =>
        value is [(>= '0' and <= '9') or 'X', ..] && !value.Contains('/', StringComparison.Ordinal)
            ? value.Split('T')[0]
            : null;

    private ImmutableArray<ClaimWord> Words(string proposition, Dictionary<uint, TextSpan> places)
    {
        var found = new Dictionary<uint, ClaimWord>();
        var words = PlainWords.In(proposition, new TextSpan(0, proposition.Length));
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Of(proposition);
            if (
                NumberWords.ReadAt(proposition, words, at, out _) > 0
                || TimeLexicon.IsCalendarName(word)
                || MeaningWords.IsNegator(word)
                || _meanings.Of(word) is not { Tells: true } meaning
            )
            {
                continue;
            }

            var side = found.TryGetValue(meaning.Id, out var known) && known.Side != meaning.Side ? 0 : meaning.Side;
            var isName = MeaningWords.IsName(word, at == 0) && !(at == 0 && _unnamed.Contains(meaning.Id));
            found[meaning.Id] = new ClaimWord(
                meaning.Id,
                meaning.Weight,
                side,
                known.IsName || isName,
                isName ? HeadAfter(proposition, words, at) : known.Head,
                places.GetValueOrDefault(meaning.Id)
            );
        }

        return [.. found.Values.OrderBy(word => word.Id)];
    }

    // "the Aldmere bridge": a name between an article and a noun names the noun's thing, and another noun another thing.
    private uint HeadAfter(string text, List<TextSpan> words, int at)
    {
        if (at == 0 || at + 1 >= words.Count || words[at + 1].Start != words[at].End + 1)
        {
            return 0;
        }

        var before = words[at - 1].Of(text);
        var after = words[at + 1].Of(text);
        var isHead =
            before.Equals("the", StringComparison.OrdinalIgnoreCase)
            && char.IsLower(after[0])
            && !MeaningWords.IsVerbForm(after)
            && _meanings.Of(after).Tells;
        return isHead ? _meanings.Of(after).Id : 0;
    }

    private bool IsNegative(Factuality value, List<TextSpan> words) =>
        value switch
        {
            Factuality.CertainNegative or Factuality.ProbableNegative or Factuality.PossibleNegative => true,
            Factuality.Uncommitted => words.Count(word => MeaningWords.IsNegator(word.Of(_document.Text))) % 2 == 1,
            _ => false,
        };

    private static int Firmness(Factuality value) =>
        value switch
        {
            Factuality.CertainPositive or Factuality.CertainNegative => 3,
            Factuality.ProbablePositive or Factuality.ProbableNegative => 2,
            Factuality.PossiblePositive or Factuality.PossibleNegative => 1,
            _ => 0,
        };

    private ImmutableArray<TextSpan> Hedges(Claim claim)
    {
        var hedges = _flags[claim.Id]
            .Where(flag =>
                flag.Code
                    is FlagCode.ModalityHedgedSource
                        or FlagCode.ModalityHedgedAuthor
                        or FlagCode.ModalityDoubleHedge
            )
            .SelectMany(flag => flag.Spans)
            .Distinct()
            .Order()
            .ToImmutableArray();
        return hedges.IsEmpty ? claim.Cue : hedges;
    }

    private ClaimOrigin Origin(Claim claim)
    {
        var hops = claim.Chain.Where(hop => !hop.IsDocument && !hop.IsOpen).ToList();
        var outlets = hops.Where(IsOutlet).ToList();
        var relays = outlets.Select(hop => hop.Name).ToImmutableArray();
        var outlet = relays.IsEmpty ? _document.Metadata.Outlet : relays[^1];
        var inner = hops.Count > 0 ? hops[^1] : null;
        var isSource = inner is not null && !IsOutlet(inner);
        var isNamed = isSource && inner!.ActorId is { } id && _document.Actors[id - 1].IsNamed;
        var words = inner?.Span is { } span ? Quoted.Shorten(span.Of(_document.Text)) : "";
        return new ClaimOrigin
        {
            Name = isNamed ? inner!.Name : null,
            Outlet = outlet,
            Relays = relays,
            RelaySpans = [.. outlets.Select(hop => hop.Span).OfType<TextSpan>().Distinct().Order()],
            Label =
                isNamed ? inner!.Name
                : isSource
                    ? outlet is null ? words
                        : $"{words}, through {outlet}"
                : outlet ?? "the article itself",
            Spans = isSource && inner!.Span is { } own ? [own] : [],
            Count = isSource && !isNamed && inner!.Span is { } counted ? SourceCount.In(_document.Text, counted) : null,
            IsPlural = isSource && inner!.ActorId is { } actor && _document.Actors[actor - 1].Type == ActorType.Group,
            IsFormer = _flags[claim.Id].Any(flag => flag.Code == FlagCode.SourceFormer),
        };
    }

    private bool IsOutlet(ChainHop hop) => hop.ActorId is { } id && _document.Actors[id - 1].Type == ActorType.Outlet;

    private ImmutableArray<ClaimWord> Names(ImmutableArray<ClaimDigest> claims)
    {
        var names = claims.SelectMany(claim => claim.Words).Where(word => word.IsName).ToList();
        foreach (var actor in _document.Actors.Where(actor => actor is { IsNamed: true, Type: not ActorType.Outlet }))
        {
            names.AddRange(Words(actor.Name, []));
        }

        return
        [
            .. names
                .DistinctBy(word => word.Id)
                .OrderByDescending(word => word.Weight)
                .ThenBy(word => word.Id)
                .Take(MostNames)
                .OrderBy(word => word.Id),
        ];
    }
}
