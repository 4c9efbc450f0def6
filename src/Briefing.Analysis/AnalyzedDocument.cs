using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis;

/// <summary>The reading of one article. Ids are 1-based places in their lists; all offsets are UTF-16 units of <see cref="Text"/>.</summary>
public sealed record AnalyzedDocument
{
    /// <summary>The text as it was read.</summary>
    public required string Text { get; init; }

    /// <summary>What is stated about the article.</summary>
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The version of the engine that made the reading.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The paragraphs.</summary>
    public required ImmutableArray<TextSpan> Paragraphs { get; init; }

    /// <summary>The sentences.</summary>
    public required ImmutableArray<TextSpan> Sentences { get; init; }

    /// <summary>How many words the text has: tokens with a letter or a digit.</summary>
    public required int WordCount { get; init; }

    /// <summary>The actors, in the order of their first mention.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>The attributions, nested ones included, in the order of their first span.</summary>
    public required ImmutableArray<Attribution> Attributions { get; init; }

    /// <summary>The claims, in text order.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The flags: in text order, those of the whole document last.</summary>
    public required ImmutableArray<Flag> Flags { get; init; }

    /// <summary>The relations between claims.</summary>
    public required ImmutableArray<ClaimRelation> Relations { get; init; }

    /// <summary>The expressions of time.</summary>
    public required ImmutableArray<TimeExpression> Times { get; init; }

    /// <summary>
    /// Who the sources of the attributions are, in their order, without those that have no source.
    /// </summary>
    public ImmutableArray<SourceIdentity> SourceIdentities { get; init; } = [];
}
