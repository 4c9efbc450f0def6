using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>Somebody who is said to hold claims.</summary>
/// <param name="Name">What to call the source.</param>
/// <param name="IsNamed">Whether a proper name is given; <see langword="null"/> where the text leaves the holder open.</param>
/// <param name="ClaimIds">The claims it is the innermost holder of; for a relay, those it passes on.</param>
/// <param name="Through">Who relays them, the article itself left out.</param>
/// <param name="Descriptor">What the article tells of it that bears on how much to rely on it, or <see langword="null"/>.</param>
/// <param name="IsRelay">Whether it only passes on what others hold.</param>
public sealed record SourceView(
    string Name,
    bool? IsNamed,
    ImmutableArray<int> ClaimIds,
    ImmutableArray<string> Through,
    string? Descriptor,
    bool IsRelay = false
);
