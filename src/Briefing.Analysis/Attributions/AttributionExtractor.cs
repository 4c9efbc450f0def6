using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>Finds the attributions of a text, nested ones included. Immutable and safe to use from many threads.</summary>
public sealed class AttributionExtractor
{
    private const double Threshold = 0.3;

    /// <summary>The attributions of a text, in the order of their first words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ImmutableArray<Attribution> Extract(AnalyzedText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var grammar = new SentenceGrammar(text);
        var candidates = new CandidateReader(grammar, CueLexicon.Default).Read(cancellationToken);
        var resolved = CandidateResolver.Resolve(candidates, text.Tokens.Length, Threshold);
        return AttributionWriter.Write(grammar, resolved);
    }
}
