namespace Briefing.Ingestion.Exports;

/// <summary>What was exported.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Notes">How many notes.</param>
/// <param name="Accounts">How many accounts.</param>
public sealed record ExportSummary(int Articles, int Notes, int Accounts);
