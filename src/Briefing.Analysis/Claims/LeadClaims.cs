using System.Collections.Immutable;

namespace Briefing.Analysis.Claims;

/// <summary>The claims that an article opens with: what a reader takes it to be about.</summary>
public static class LeadClaims
{
    private const int LeadSentences = 2;

    /// <summary>The claims of the first two sentences that make any, in text order; empty where there is no claim.</summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<Claim> Of(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lead = ImmutableArray.CreateBuilder<Claim>();
        var sentences = 0;
        var last = -1;
        foreach (var claim in document.Claims)
        {
            if (claim.Sentence != last)
            {
                if (++sentences > LeadSentences)
                {
                    break;
                }

                last = claim.Sentence;
            }

            lead.Add(claim);
        }

        return lead.ToImmutable();
    }
}
