using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A party of an article, with what it holds.</summary>
/// <param name="Name">Its name or description.</param>
/// <param name="Mentions">How often it is mentioned.</param>
/// <param name="ClaimIds">The claims that it is the innermost holder of.</param>
public sealed record HeardPartyView(string Name, int Mentions, ImmutableArray<int> ClaimIds);
