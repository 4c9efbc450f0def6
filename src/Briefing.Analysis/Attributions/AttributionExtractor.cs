using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>
/// Finds the attributions of a text, nested ones included. Rules find all of them; where a detector of outermost ones is
/// given, its findings take the rules' place and the rules read what is nested in them. Immutable and safe to use from
/// many threads.
/// </summary>
/// <param name="detector">Finds the outermost attributions, or <see langword="null"/> to leave that to the rules.</param>
public sealed class AttributionExtractor(IOutermostDetector? detector = null)
{
    // Below a third, more of the readings would be wrong than the recall that they buy is worth.
    private const double Threshold = 0.3;

    /// <summary>The attributions of a text, in the order of their first words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ImmutableArray<Attribution> Extract(AnalyzedText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var grammar = new SentenceGrammar(text, CueLexicon.Default);
        var candidates = new CandidateReader(grammar, CueLexicon.Default).Read(cancellationToken);
        var detected = detector?.Detect(text, cancellationToken);
        if (detected is not null)
        {
            candidates = DetectedCandidates.Merge(text, candidates, detected);
        }

        var resolved = CandidateResolver.Resolve(candidates, text.Tokens.Length, Threshold, detected is not null);
        return AttributionWriter.Write(grammar, resolved);
    }
}
