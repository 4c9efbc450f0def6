namespace Briefing.Analysis.Mentions.Names;

/// <summary>What a name names, as the training data tell it apart.</summary>
public enum NameType : byte
{
    /// <summary>One person, or one family.</summary>
    Person,

    /// <summary>A company, agency, party, publisher, team or other body.</summary>
    Organisation,

    /// <summary>A country, city, region, water, building or other place.</summary>
    Location,
}
