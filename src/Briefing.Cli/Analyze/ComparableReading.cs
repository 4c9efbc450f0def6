using Briefing.Analysis.Comparison;
using Briefing.Analysis.Serialization;

namespace Briefing.Cli.Analyze;

/// <summary>What is kept of a printed document to compare it with the others.</summary>
/// <param name="Digest">The digest of its reading.</param>
/// <param name="Document">How the comparison calls it.</param>
internal sealed record ComparableReading(ArticleDigest Digest, ComparedDocument Document);
