namespace Briefing.Analysis.Tagging.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Tags">Its parts of speech.</param>
/// <param name="SpaceAfter">Whether a space follows it.</param>
/// <param name="Head">The 1-based place of the word it depends on; 0 for the root.</param>
public sealed record TaggedWord(string Form, string Lemma, TagPair Tags, bool SpaceAfter, int Head);
