using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>
/// Finds relations between claims by their cues and connectives. Looks at neighbours and at an index of words, never at
/// all pairs.
/// </summary>
internal sealed partial class RelationExtractor
{
    private const int FarthestDenied = 6;
    private const double RestatedShare = 0.8;
    private const int FewestRestatedWords = 3;

    private readonly AnalyzedText _text;
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly MentionIndex _mentions;
    private readonly ImmutableArray<Claim> _claims;
    private readonly ILookup<int, Claim> _bySentence;
    private readonly ClaimWords _words;
    private readonly ImmutableArray<ClaimRelation>.Builder _relations = ImmutableArray.CreateBuilder<ClaimRelation>();
    private readonly HashSet<(int, int)> _related = [];

    private RelationExtractor(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<Claim> claims
    )
    {
        _text = text;
        _attributions = attributions;
        _mentions = mentions;
        _claims = claims;
        _words = new ClaimWords(text);
        _bySentence = claims.ToLookup(claim => claim.Sentence);
    }

    /// <summary>The relations between the claims of a text; each pair of claims stands in one relation at most.</summary>
    public static ImmutableArray<ClaimRelation> Extract(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<Claim> claims
    )
    {
        var extractor = new RelationExtractor(text, attributions, mentions, claims);
        extractor.RelatePublicAndPrivate();
        extractor.RelateDenials();
        extractor.RelateContrasts();
        extractor.RelateEvidence();
        extractor.RelateRestatements();
        return extractor._relations.ToImmutable();
    }

    private void RelatePublicAndPrivate()
    {
        foreach (var pair in PublicPrivateMarkers.Pairs(_text, _mentions))
        {
            var open = ClaimBy(pair.Public, pair.PublicSentence);
            if (open is null)
            {
                continue;
            }

            var hidden = HiddenBy(pair, open);
            if (hidden is not null)
            {
                Relate(
                    open,
                    hidden,
                    RelationType.Contradicts,
                    RelationSubtypes.PublicPrivate,
                    $"One stance is marked '{Words(pair.Public)}', the other '{Words(pair.Private)}'."
                );
            }
        }
    }

    // Of the claims after the private marker: one that the same actor holds, else the first.
    private Claim? HiddenBy(PublicPrivatePair pair, Claim open)
    {
        var claims = _bySentence[pair.PrivateSentence].Take(LookedAt).Where(claim => claim.Id != open.Id).ToList();
        return claims.Find(claim => HolderOf(claim) is { } holder && holder == HolderOf(open))
            ?? claims.Find(claim => claim.Content[0].Start >= pair.Private.Start)
            ?? claims.LastOrDefault();
    }

    private void RelateDenials()
    {
        foreach (var claim in _claims)
        {
            if (DenialCues.IsDenial(AttributionOf(claim)) && Denied(claim) is { } denied)
            {
                Relate(
                    claim,
                    denied,
                    RelationType.Disputes,
                    RelationSubtypes.Denial,
                    $"{claim.Chain[^1].Name} disputes it: '{Words(claim.Cue[0])}'."
                );
            }
        }
    }

    // What a denial aims at: a nearby claim of somebody else, one about the denier or an accusation before others.
    private Claim? Denied(Claim denial)
    {
        Claim? best = null;
        var bestScore = 0;
        for (var id = denial.Id - 1; id >= Math.Max(1, denial.Id - FarthestDenied * 2); id--)
        {
            var claim = _claims[id - 1];
            if (denial.Sentence - claim.Sentence > FarthestDenied)
            {
                break;
            }

            if (
                claim.Kind != ClaimKind.Attributed
                || HolderOf(claim) == HolderOf(denial)
                || IsNested(claim, denial)
                || DenialCues.IsDenial(AttributionOf(claim))
            )
            {
                continue;
            }

            var score =
                10
                - (denial.Sentence - claim.Sentence)
                + (DenialCues.IsAccusation(AttributionOf(claim)) ? 3 : 0)
                + (IsAbout(claim, HolderOf(denial)) ? 3 : 0)
                + 2 * Shared(denial, claim);
            if (score > bestScore)
            {
                (best, bestScore) = (claim, score);
            }
        }

        return best;
    }

    // "Osei forecast a cut; Hnatko thought nothing would move": two holders in one sentence, set against each other.
    private void RelateContrasts()
    {
        foreach (var group in _bySentence)
        {
            var outer = group
                .Where(claim => AttributionOf(claim) is { ParentId: null, Source.IsEmpty: false })
                .Take(6)
                .ToList();
            for (var index = 1; index < outer.Count; index++)
            {
                var (left, right) = (outer[index - 1], outer[index]);
                if (
                    HolderOf(left) is { } one
                    && HolderOf(right) is { } other
                    && one != other
                    && Contrast(left, right) is { } word
                )
                {
                    Relate(
                        left,
                        right,
                        RelationType.Contradicts,
                        RelationSubtypes.BetweenSources,
                        $"{left.Chain[^1].Name} and {right.Chain[^1].Name} are set against each other ('{word}')."
                    );
                }
            }
        }
    }

    // "U.S. officials observe a shift, noting the absence ...": what is noted is given for the first.
    private void RelateEvidence()
    {
        foreach (var group in _bySentence)
        {
            Claim? main = null;
            foreach (var claim in group)
            {
                if (AttributionOf(claim) is not { } attribution)
                {
                    continue;
                }

                var isGiven = attribution.Cue.Lemma is "note" or "cite" or "point to" or "point" && main is not null;
                if (isGiven && HolderOf(claim) == HolderOf(main!) && claim.Content[0].Start > main!.Content[0].Start)
                {
                    Relate(
                        claim,
                        main,
                        RelationType.Supports,
                        RelationSubtypes.Evidence,
                        $"It is given as a reason: '{Words(claim.Cue[0])}'."
                    );
                }

                main ??= claim;
            }
        }
    }

    private void RelateRestatements()
    {
        var index = new ClaimWords(_text);
        Claim? previous = null;
        foreach (var claim in _claims)
        {
            var words = index.Of(claim);
            if (
                words.Count >= FewestRestatedWords
                && index.BestMatch(words, RestatedShare) is { } earlier
                && earlier.Sentence != claim.Sentence
            )
            {
                Relate(
                    claim,
                    earlier,
                    RelationType.Restates,
                    RelationSubtypes.Repetition,
                    "It repeats most of the words of the earlier claim."
                );
            }

            if (
                previous is not null
                && IsCondition(claim)
                && HolderOf(claim) is { } holder
                && holder == HolderOf(previous)
            )
            {
                Relate(
                    claim,
                    previous,
                    RelationType.Qualifies,
                    RelationSubtypes.Condition,
                    $"It limits what {claim.Chain[^1].Name} said before."
                );
            }

            index.Add(claim, words);
            previous = claim.Kind == ClaimKind.Attributed ? claim : previous;
        }
    }
}
