using System.Collections.Immutable;
using Briefing.Analysis.Text;
using Briefing.Store.Reading;

namespace Briefing.Store.Entities;

/// <summary>The reading of a revision. It is written and removed as a whole with the rows that carry its key.</summary>
internal sealed class ReadingEntity
{
    /// <summary>The revision; the key.</summary>
    public long RevisionId { get; set; }

    /// <summary>The engine that made it.</summary>
    public required string EngineVersion { get; set; }

    /// <summary>How many words the text has.</summary>
    public int WordCount { get; set; }

    /// <summary>How many sentences.</summary>
    public int SentenceCount { get; set; }

    /// <summary>How many claims.</summary>
    public int ClaimCount { get; set; }

    /// <summary>How many distinct actors hold a claim.</summary>
    public int SourceCount { get; set; }

    /// <summary>How many of them are named.</summary>
    public int NamedSourceCount { get; set; }

    /// <summary>The gravest flags that no editor dismissed, at most three.</summary>
    public required ImmutableArray<FlagCount> GravestFlags { get; set; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>The paragraphs.</summary>
    public required ImmutableArray<TextSpan> Paragraphs { get; set; }

    /// <summary>The sentences.</summary>
    public required ImmutableArray<TextSpan> Sentences { get; set; }
}
