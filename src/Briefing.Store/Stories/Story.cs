using Briefing.Store.Reading;

namespace Briefing.Store.Stories;

/// <summary>A story with what its articles share and where they part. Everything in it is proposed; nothing is merged.</summary>
/// <param name="Info">What lists show of it.</param>
/// <param name="Articles">Its articles, the earliest first; of a long story those of the latest dates.</param>
/// <param name="OriginLinks">What shows which of them have it from one place.</param>
/// <param name="Claims">The claims that several of them have, those of most articles first.</param>
/// <param name="Conflicts">Where they conflict.</param>
/// <param name="Drifts">Where relays differ from what they pass on.</param>
public sealed record Story(
    StoryInfo Info,
    IReadOnlyList<StoryArticle> Articles,
    IReadOnlyList<OriginLink> OriginLinks,
    IReadOnlyList<SharedClaim> Claims,
    IReadOnlyList<TellingConflict> Conflicts,
    IReadOnlyList<TellingDrift> Drifts
);
