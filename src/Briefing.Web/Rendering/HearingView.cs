using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>Who is heard in an article and who is not.</summary>
/// <param name="Heard">Parties that the article itself lets speak.</param>
/// <param name="ThroughOthers">Parties whose words come through somebody else only.</param>
/// <param name="Ascribed">Parties to whom others ascribe views and who state nothing.</param>
/// <param name="Unheard">Parties that are spoken of and hold no claim.</param>
/// <param name="Unanswered">What the text tells of those who were asked, and other reasons.</param>
public sealed record HearingView(
    ImmutableArray<HeardPartyView> Heard,
    ImmutableArray<HeardPartyView> ThroughOthers,
    ImmutableArray<HeardPartyView> Ascribed,
    ImmutableArray<HeardPartyView> Unheard,
    ImmutableArray<string> Unanswered
);
