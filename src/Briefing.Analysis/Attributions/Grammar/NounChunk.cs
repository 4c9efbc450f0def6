namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>A base noun phrase: from its first determiner or modifier to its head, without what follows the head.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Head">The index of its head.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct NounChunk(TokenRange Range, int Head, NounChunkKind Kind);
