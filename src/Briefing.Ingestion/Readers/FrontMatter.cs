using Briefing.Analysis;

namespace Briefing.Ingestion.Readers;

/// <summary>What the head of a Markdown file states.</summary>
/// <param name="Metadata">What is stated; the rest is <see langword="null"/>.</param>
/// <param name="BodyStart">Where the text starts, in UTF-16 units of the file's text.</param>
/// <param name="Notes">What was left out and why, one sentence each.</param>
public sealed record FrontMatter(ArticleMetadata Metadata, int BodyStart, IReadOnlyList<string> Notes);
