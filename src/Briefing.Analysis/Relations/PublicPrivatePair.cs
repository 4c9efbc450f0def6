using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>A stance in public and one in private that share an actor.</summary>
/// <param name="Public">The words that mark the public one.</param>
/// <param name="PublicSentence">Its sentence.</param>
/// <param name="Private">The words that mark the private one.</param>
/// <param name="PrivateSentence">Its sentence.</param>
/// <param name="Actor">The actor, or <see langword="null"/> where no mention tells.</param>
internal readonly record struct PublicPrivatePair(
    TextSpan Public,
    int PublicSentence,
    TextSpan Private,
    int PrivateSentence,
    int? Actor
);
