using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Attributions.Rules;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>
/// Finds the attributions of a text, nested ones included. Rules find all of them; where a detector of outermost ones is
/// given, its findings take the rules' place and the rules read what is nested in them. Immutable and safe to use from
/// many threads.
/// </summary>
/// <param name="detector">Finds the outermost attributions, or <see langword="null"/> to leave that to the rules.</param>
/// <param name="minimumConfidence">
/// The confidence, from 0 to 1, below which no outermost attribution stands where there is a detector: a higher one buys
/// precision with recall.
/// </param>
/// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
public sealed class AttributionExtractor(
    IOutermostDetector? detector = null,
    double minimumConfidence = AttributionExtractor.UsualMinimumConfidence
)
{
    /// <summary>The confidence from which a wrong attribution costs the F1 less than a missed one.</summary>
    public const double UsualMinimumConfidence = 0.3;

    // Below a third, more of the rules' readings would be wrong than the recall that they buy is worth.
    private const double RuleThreshold = 0.3;

    private readonly double _minimumConfidence = minimumConfidence is >= 0 and <= 1
        ? minimumConfidence
        : throw new ArgumentOutOfRangeException(nameof(minimumConfidence));

    /// <summary>The attributions of a text, in the order of their first words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ImmutableArray<Attribution> Extract(AnalyzedText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(new SentenceGrammar(text, CueLexicon.Default), cancellationToken);
    }

    /// <summary>The attributions of a text whose grammar is read already.</summary>
    internal ImmutableArray<Attribution> Extract(SentenceGrammar grammar, CancellationToken cancellationToken)
    {
        var text = grammar.Text;
        var candidates = new CandidateReader(grammar, CueLexicon.Default).Read(cancellationToken);
        if (detector is not null)
        {
            var reading = detector.Detect(text, RuleProposals.Of(text, candidates), cancellationToken);
            candidates = DetectedCandidates.Merge(grammar, CueLexicon.Default, candidates, reading, _minimumConfidence);
        }

        AsideReader.Cut(grammar, candidates);
        OrphanQuotations.Give(grammar, candidates);
        var resolved = CandidateResolver.Resolve(candidates, text.Tokens.Length, RuleThreshold);
        return AttributionWriter.Write(grammar, resolved);
    }

    /// <summary>What the rules propose to a detector.</summary>
    internal static ImmutableArray<OutermostAttribution> Propose(
        AnalyzedText text,
        CancellationToken cancellationToken
    ) =>
        RuleProposals.Of(
            text,
            new CandidateReader(new SentenceGrammar(text, CueLexicon.Default), CueLexicon.Default).Read(
                cancellationToken
            )
        );
}
