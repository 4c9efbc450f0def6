using Briefing.Analysis;

namespace Briefing.Store.Reading;

/// <summary>A change of an article that a run found, with the readings on both sides of it.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Item">What became of the text.</param>
/// <param name="Before">The reading that the article had, or <see langword="null"/> where the article is new.</param>
/// <param name="After">The reading that it gets, or <see langword="null"/> where the change is no reading or was dropped.</param>
public sealed record StoredChange(long RunId, ImportItemInfo Item, AnalyzedDocument? Before, AnalyzedDocument? After);
