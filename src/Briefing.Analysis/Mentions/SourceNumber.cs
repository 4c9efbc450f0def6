namespace Briefing.Analysis.Mentions;

/// <summary>How many a source means.</summary>
public enum SourceNumber
{
    /// <summary>One: a person, a body, a document.</summary>
    One,

    /// <summary>Several, and the text gives the number: "two", "14".</summary>
    Exact,

    /// <summary>Several, and the text gives about how many: "dozens", "more than 30".</summary>
    Approximate,

    /// <summary>Several, by a word that could mean any number: "some", "many".</summary>
    Vague,

    /// <summary>Several, without any word for how many: "officials".</summary>
    Plural,
}
