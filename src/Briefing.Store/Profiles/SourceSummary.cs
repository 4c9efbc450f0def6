namespace Briefing.Store.Profiles;

/// <summary>A source over all the articles looked at. Articles that use the same name are taken to speak of the same source.</summary>
/// <param name="Name">Its name or description.</param>
/// <param name="IsNamed">Whether a proper name is given.</param>
/// <param name="Articles">In how many articles it holds or relays a claim.</param>
/// <param name="Claims">How many claims it is the innermost holder of.</param>
/// <param name="Relayed">How many claims of others it relays.</param>
/// <param name="Hedged">How many of <paramref name="Claims"/> it holds as only probable or possible.</param>
public sealed record SourceSummary(string Name, bool IsNamed, int Articles, int Claims, int Relayed, int Hedged);
