namespace Briefing.Analysis.Attributions;

/// <summary>The grammatical kind of a cue.</summary>
public enum CueKind
{
    /// <summary>A verb: "said".</summary>
    Verb,

    /// <summary>A noun: "insistence on".</summary>
    Noun,

    /// <summary>An adverb: "reportedly".</summary>
    Adverb,

    /// <summary>An adjective: "confident that".</summary>
    Adjective,

    /// <summary>A preposition or a phrase that acts as one: "according to".</summary>
    Preposition,

    /// <summary>A mark: the colon after a speaker's name.</summary>
    Punctuation,
}
