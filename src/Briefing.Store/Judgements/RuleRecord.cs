namespace Briefing.Store.Judgements;

/// <summary>What editors made of what a rule raised.</summary>
/// <param name="Confirmed">How many cautions they confirmed.</param>
/// <param name="Dismissed">How many they dismissed.</param>
public sealed record RuleRecord(int Confirmed, int Dismissed);
