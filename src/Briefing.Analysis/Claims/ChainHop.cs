using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>One holder in the chain of who said that who said it.</summary>
/// <param name="ActorId">The actor, or <see langword="null"/> where the text leaves the holder open ("reportedly") or for the document itself.</param>
/// <param name="Name">What to call the holder.</param>
/// <param name="Span">The words that name it for this claim, or <see langword="null"/>.</param>
/// <param name="Cue">The cue that makes it a holder, or <see langword="null"/>.</param>
/// <param name="Basis">Whether the sentence itself or an earlier one names it.</param>
public sealed record ChainHop(int? ActorId, string Name, TextSpan? Span, TextSpan? Cue, HopBasis Basis)
{
    /// <summary>The name of the first hop of every chain: the article's own voice.</summary>
    public const string DocumentName = "the article";

    /// <summary>The name of a hop whose holder the text leaves open: who "reportedly" says so.</summary>
    public const string OpenName = "unnamed";

    /// <summary>Whether the text leaves this holder open.</summary>
    public bool IsOpen => ActorId is null && Span is null && Name == OpenName;

    /// <summary>Whether this hop is the article's own voice.</summary>
    public bool IsDocument => ActorId is null && Span is null && Name == DocumentName;
}
