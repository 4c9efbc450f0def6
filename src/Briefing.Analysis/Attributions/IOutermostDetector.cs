using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>
/// Finds the outermost attributions of a text by other means than the rules, for example a learned model. The rules then
/// read what is nested in them, and fill in what it missed where both together make it likely enough.
/// </summary>
public interface IOutermostDetector
{
    /// <summary>Finds the outermost attributions; their cues and contents share no token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="proposals">What the rules propose, nested ones among them, in the order of their cues.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    OutermostReading Detect(
        AnalyzedText text,
        IReadOnlyList<OutermostAttribution> proposals,
        CancellationToken cancellationToken
    );
}
