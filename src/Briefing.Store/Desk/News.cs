namespace Briefing.Store.Desk;

/// <summary>What came since a place in the order in which revisions are stored.</summary>
/// <param name="Latest">The place of the newest revision; 0 where there is none.</param>
/// <param name="Created">How many articles came, as far as <see cref="NewsReader.MaxCounted"/>.</param>
/// <param name="Changed">How many articles that were there have a new text, likewise.</param>
public sealed record News(long Latest, int Created, int Changed);
