using Briefing.Store.Reading;
using Briefing.Store.Writing;

namespace Briefing.Ingestion.Imports;

/// <summary>A file that is ready to be stored, or about which there is nothing to store.</summary>
/// <param name="Item">What to record of it; the outcome is settled unless there is something to store.</param>
/// <param name="Save">What to store, or <see langword="null"/>.</param>
internal sealed record PreparedSeed(ImportItemInfo Item, ArticleSave? Save = null);
