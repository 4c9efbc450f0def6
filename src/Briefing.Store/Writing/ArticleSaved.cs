using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>What saving an article did.</summary>
/// <param name="Outcome">Created, updated or unchanged.</param>
/// <param name="Slug">The article's place in addresses.</param>
/// <param name="Revision">The current revision's number.</param>
public sealed record ArticleSaved(ImportOutcome Outcome, string Slug, int Revision);
