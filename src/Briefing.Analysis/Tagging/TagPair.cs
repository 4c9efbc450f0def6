namespace Briefing.Analysis.Tagging;

/// <summary>A part of speech in both tag sets: what the tagger chooses between.</summary>
/// <param name="Universal">The tag of Universal Dependencies.</param>
/// <param name="Penn">The tag of the Penn Treebank.</param>
public readonly record struct TagPair(UniversalTag Universal, PennTag Penn);
