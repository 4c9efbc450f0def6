namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Fragments that make one attribution, as indices into the list they were linked from.</summary>
internal sealed record LinkedSegments(List<int> Source, List<int> Cue, List<int> Content);
