using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>What is kept of a claim to compare it: small enough to keep for many articles.</summary>
internal sealed record ClaimDigest
{
    /// <summary>The claim's id in its article.</summary>
    public required int Id { get; init; }

    /// <summary>Its words that tell something, by id, each once.</summary>
    public required ImmutableArray<ClaimWord> Words
    {
        get;
        init
        {
            field = value;
            foreach (var word in value)
            {
                Weight += word.Weight;
                NameWeight += word.IsName ? word.Weight : 0;
                Mask |= 1UL << (int)(word.Id & 63);
            }
        }
    }

    /// <summary>Its numbers.</summary>
    public required ImmutableArray<Quantity> Quantities { get; init; }

    /// <summary>Explicit times, in EDTF or TIMEX3 form.</summary>
    public required ImmutableArray<string> Times { get; init; }

    /// <summary>Whether its holder holds that it is not so.</summary>
    public required bool IsNegative { get; init; }

    /// <summary>How firmly the innermost holder commits: 3 certain, 2 probable, 1 possible, 0 not told.</summary>
    public required int Firmness { get; init; }

    /// <summary>Whether a source stands behind it.</summary>
    public required bool IsAttributed { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ClaimOrigin Origin { get; init; }

    /// <summary>Its content.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The words that weaken it, or where there are none of their own, its cue.</summary>
    public required ImmutableArray<TextSpan> Hedges { get; init; }

    /// <summary>The words of the article that dispute it; empty where nobody does.</summary>
    public required ImmutableArray<TextSpan> Denial { get; init; }

    /// <summary>The sum of the weights of <see cref="Words"/>.</summary>
    public float Weight { get; private init; }

    /// <summary>The sum of the weights of those that belong to names.</summary>
    public float NameWeight { get; private init; }

    /// <summary>A bit for each word, so that claims with nothing in common are told apart at a glance.</summary>
    public ulong Mask { get; private init; }
}
