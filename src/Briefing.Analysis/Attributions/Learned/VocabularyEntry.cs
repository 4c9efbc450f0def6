namespace Briefing.Analysis.Attributions.Learned;

/// <summary>A word of a <see cref="Vocabulary"/>.</summary>
/// <param name="Hash">The hash of its letters, see <see cref="WordHash"/>.</param>
/// <param name="Row">Its row in the learned table, 0 for none.</param>
/// <param name="Vector">Its given vector, -1 for none.</param>
internal readonly record struct VocabularyEntry(uint Hash, int Row, int Vector);
