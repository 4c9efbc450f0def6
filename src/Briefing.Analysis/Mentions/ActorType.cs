namespace Briefing.Analysis.Mentions;

/// <summary>What kind of party an actor is.</summary>
public enum ActorType
{
    /// <summary>None of the others, or not told.</summary>
    Other,

    /// <summary>One person.</summary>
    Person,

    /// <summary>A company, party, agency or other body.</summary>
    Organisation,

    /// <summary>A publisher of news.</summary>
    Outlet,

    /// <summary>A government or its seat.</summary>
    Government,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Several people under one description.</summary>
    Group,

    /// <summary>A report, a statement, a file, a law.</summary>
    Document,
}
