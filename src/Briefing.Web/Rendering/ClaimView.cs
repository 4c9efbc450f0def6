using System.Collections.Immutable;
using Briefing.Analysis.Claims;

namespace Briefing.Web.Rendering;

/// <summary>A claim as its note and the opening section show it.</summary>
public sealed record ClaimView
{
    /// <summary>Its number.</summary>
    public required int Id { get; init; }

    /// <summary>Who stands behind it.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The claim as a sentence of its own.</summary>
    public required string Proposition { get; init; }

    /// <summary>Its first words, to find it in the text by.</summary>
    public required string Opening { get; init; }

    /// <summary>How the content is given, in words: "quoted", or <see langword="null"/> where nothing is to be said.</summary>
    public string? Form { get; init; }

    /// <summary>The holders from the outermost to the innermost.</summary>
    public required ImmutableArray<HopView> Chain { get; init; }

    /// <summary>Its flags, gravest first; dismissed ones last.</summary>
    public ImmutableArray<FlagView> Flags { get; init; } = [];

    /// <summary>How many of its flags no editor dismissed.</summary>
    public int CautionCount => Flags.Count(flag => !flag.IsDismissed);

    /// <summary>What editors judged of it: its credibility, and corrections of the reading.</summary>
    public ImmutableArray<JudgementView> Judgements { get; init; } = [];

    /// <summary>How it stands to other claims, a relation once with all the claims it reaches.</summary>
    public ImmutableArray<RelationView> Relations { get; init; } = [];

    /// <summary>Whether it pulls apart from another claim.</summary>
    public bool HasConflict => Relations.Any(relation => relation.IsConflict);

    /// <summary>Dates that were inferred, each with the words that justify it; what the text dates itself needs no note.</summary>
    public ImmutableArray<string> Times { get; init; } = [];
}
