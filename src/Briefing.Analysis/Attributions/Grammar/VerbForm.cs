namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>The form of a verb group, from its first verb.</summary>
internal enum VerbForm
{
    /// <summary>Has tense or a modal: "said", "will say".</summary>
    Finite,

    /// <summary>With "to": "to say".</summary>
    Infinitive,

    /// <summary>A present participle without auxiliary: "saying".</summary>
    Ing,

    /// <summary>A past participle without auxiliary: "said to be".</summary>
    Participle,

    /// <summary>A bare form: "let him say".</summary>
    Base,
}
