namespace Briefing.Store.Providers;

/// <summary>An index of terms, as a table.</summary>
/// <param name="Name">The table to select from.</param>
/// <param name="Key">Its column with the key, by <see cref="Search.TimeKeys"/>.</param>
internal sealed record SearchTable(string Name, string Key);
