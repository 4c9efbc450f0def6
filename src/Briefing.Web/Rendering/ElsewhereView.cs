using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A claim as another article has it.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Outlet">What to call the article.</param>
/// <param name="Date">When it was published, in words, or <see langword="null"/>.</param>
/// <param name="Words">Its words.</param>
/// <param name="Chain">Who holds it there.</param>
/// <param name="IsConflict">Whether the two cannot both be true.</param>
/// <param name="Difference">How firmly it is held there against here.</param>
/// <param name="Origin">Why both count as one origin; <see langword="null"/> where they do not.</param>
/// <param name="Why">One sentence of why they are linked.</param>
public sealed record ElsewhereView(
    string Href,
    string Outlet,
    string? Date,
    string Words,
    ImmutableArray<HopView> Chain,
    bool IsConflict,
    string Difference,
    string? Origin,
    string Why
);
