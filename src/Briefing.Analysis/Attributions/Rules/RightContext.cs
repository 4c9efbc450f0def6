using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>What follows a cue.</summary>
/// <param name="Frame">How the content follows.</param>
/// <param name="Content">The content.</param>
/// <param name="CueEnd">One past the last token of the cue, its preposition included.</param>
/// <param name="Weight">How often this frame of this cue is an attribution.</param>
/// <param name="Addressee">For whom it was said; empty where nobody is named.</param>
internal readonly record struct RightContext(
    CueFrame Frame,
    TokenRange Content,
    int CueEnd,
    double Weight,
    TokenRange Addressee = default
)
{
    /// <summary>Whether a content was found.</summary>
    public bool IsFound => !Content.IsEmpty;
}
