namespace Briefing.Analysis.Mentions;

/// <summary>What the gazetteers know of a name.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Key">The name that all its variants share.</param>
/// <param name="IsSeat">Whether it is a seat that may stand for a government: "Kyiv", "the Kremlin".</param>
internal sealed record NameEntry(ActorType Type, string Key, bool IsSeat = false);
