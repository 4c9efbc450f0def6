using System.Collections.Immutable;

namespace Briefing.Analysis.Sourcing;

/// <summary>
/// A source summary statement in the manner of Intelligence Community Directive 206: who stands behind what an article
/// claims, how it reached the article, and who is not heard. Drafted from the spans of a reading alone: equal readings give
/// equal statements.
/// </summary>
/// <param name="Sentences">The statement; empty where the article claims nothing.</param>
/// <param name="Sources">A descriptor for each source, in the order of their first mention.</param>
public sealed record SourceSummary(ImmutableArray<SummarySentence> Sentences, ImmutableArray<SourceDescriptor> Sources)
{
    /// <summary>The statement as one paragraph.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    /// <summary>Drafts the statement of a reading; takes no more than it holds, so a stored reading serves as well.</summary>
    /// <param name="document">A reading.</param>
    public static SourceSummary Of(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sources = SourceProfile.Of(document);
        return new SourceSummary(
            SourceSummaryWriter.Write(document, sources),
            [.. sources.Select(source => SourceDescriptorWriter.Write(document, source))]
        );
    }
}
