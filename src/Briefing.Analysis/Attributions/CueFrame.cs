namespace Briefing.Analysis.Attributions;

/// <summary>How a content follows its cue.</summary>
internal enum CueFrame
{
    /// <summary>A clause with or without "that", or an indirect question: "said that ...", "asked whether ...".</summary>
    Clause,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>"to" and a verb: "pledged to ...".</summary>
    Infinitive,

    /// <summary>A verb in -ing: "suggested leaving".</summary>
    Gerund,

    /// <summary>A noun phrase: "denied wrongdoing".</summary>
    Object,

    /// <summary>A noun phrase and "as": "described it as ...".</summary>
    ObjectAs,

    /// <summary>A noun phrase and "of" or "for": "accused them of ...".</summary>
    ObjectOf,

    /// <summary>A noun phrase, "at" and a number: "put the cost at 3 million".</summary>
    ObjectAt,

    /// <summary>A noun phrase and an infinitive: "urged them to ...".</summary>
    ObjectInfinitive,

    /// <summary>One of the cue's own prepositions and what follows it: "warned of ...".</summary>
    Prepositional,

    /// <summary>Not a content: the cue can name the person spoken to before the content ("told reporters that ...").</summary>
    Addressee,
}
