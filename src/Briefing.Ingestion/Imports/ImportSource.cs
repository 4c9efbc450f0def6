using Briefing.Store.Reading;

namespace Briefing.Ingestion.Imports;

/// <summary>The texts that a run has to go through.</summary>
/// <param name="Entries">The texts, by name.</param>
/// <param name="Origin">Where articles that come of them live.</param>
/// <param name="IsWhole">Whether what is not among them is gone.</param>
internal sealed record ImportSource(IReadOnlyList<SeedEntry> Entries, ArticleOrigin Origin, bool IsWhole);
