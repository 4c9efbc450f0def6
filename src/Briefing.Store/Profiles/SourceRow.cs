namespace Briefing.Store.Profiles;

/// <summary>A source counted.</summary>
internal sealed record SourceRow(string Name, int IsNamed, int Articles, int Claims, int Relayed, int Hedged);
