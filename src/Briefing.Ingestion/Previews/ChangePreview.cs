using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Previews;

/// <summary>What applying a change does to an article, part by part. Immutable.</summary>
public sealed record ChangePreview
{
    /// <summary>The run that found it.</summary>
    public required long RunId { get; init; }

    /// <summary>What became of the text in the run.</summary>
    public required ImportItemInfo Item { get; init; }

    /// <summary>The reading before.</summary>
    public required AnalyzedDocument Before { get; init; }

    /// <summary>The reading after.</summary>
    public required AnalyzedDocument After { get; init; }

    /// <summary>The two texts as one.</summary>
    public required ImmutableArray<TextPart> Text { get; init; }

    /// <summary>What is stated about the article, where that differs.</summary>
    public required ImmutableArray<Change<MetadataField>> Metadata { get; init; }

    /// <summary>The claims, in the order of the new text; removed ones after those that they followed.</summary>
    public required ImmutableArray<Change<Claim>> Claims { get; init; }

    /// <summary>The flags, in the same order.</summary>
    public required ImmutableArray<Change<Flag>> Flags { get; init; }

    /// <summary>The actors: those of the new reading by their first mention, then the removed ones.</summary>
    public required ImmutableArray<Change<Actor>> Actors { get; init; }

    /// <summary>What becomes of the annotations, in the order of the old text.</summary>
    public ImmutableArray<AnnotationFate> Annotations { get; init; } = [];

    /// <summary>Whether the text is the same and only its reading differs.</summary>
    public bool IsTextKept => string.Equals(Before.Text, After.Text, StringComparison.Ordinal);
}
