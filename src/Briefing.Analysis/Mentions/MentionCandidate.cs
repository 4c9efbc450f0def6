using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>A span that may refer to an actor, and what its words tell of that actor.</summary>
internal sealed class MentionCandidate
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>Its first token.</summary>
    public required int First { get; init; }

    /// <summary>One past its last token, without what follows its head noun.</summary>
    public required int End { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>What kind of actor its words tell.</summary>
    public required ActorType Type { get; set; }

    /// <summary>The name without titles and articles, or the description as it stands.</summary>
    public required string Name { get; init; }

    /// <summary>What equal mentions share: a gazetteer's key, a name, or a description without articles.</summary>
    public required string Key { get; init; }

    /// <summary>The fuller name that a lone word stands for, found elsewhere in the text; else <see langword="null"/>.</summary>
    public string? FullKey { get; set; }

    /// <summary>The sentence that it stands in.</summary>
    public required int Sentence { get; init; }

    /// <summary>The nouns that the actor may be called by: a title, the head of a description.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>The words before the head of a description, without articles; empty for a bare head.</summary>
    public string Modifiers { get; init; } = "";

    /// <summary>The words for whom a description belongs to, "the bank" of "the bank's governor"; empty where none is told.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Whether it is a relative pronoun: "who".</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether it is a pronoun that means the speaker: "I".</summary>
    public bool IsFirstPerson { get; init; }

    /// <summary>The gender that it tells.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it means several.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it points at something known: "the bank", "its governor".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether it starts a new actor however it is worded: "some officials", "two members".</summary>
    public bool IsPartitive { get; init; }

    /// <summary>Whether it owns the noun after it.</summary>
    public bool IsPossessor { get; init; }

    /// <summary>Whether its type is a guess that a better hint may replace.</summary>
    public bool IsTypeGuessed { get; set; }

    /// <summary>Whether the words refer only as a source, and are dropped where they are none.</summary>
    public bool OnlyAsSource { get; init; }

    /// <summary>The candidate that it is an apposition to, or <see langword="null"/>.</summary>
    public MentionCandidate? AppositionOf { get; set; }

    /// <summary>The actor that it was linked to.</summary>
    public ActorDraft? Actor { get; set; }
}
