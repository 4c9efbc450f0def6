namespace Briefing.Web.Rendering;

/// <summary>A line of words in a <see cref="ChainDiagram"/>.</summary>
/// <param name="Words">The words.</param>
/// <param name="Baseline">Where it stands.</param>
public readonly record struct ChainLine(string Words, int Baseline);
