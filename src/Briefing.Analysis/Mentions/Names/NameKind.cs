namespace Briefing.Analysis.Mentions.Names;

/// <summary>What a lexicon tells of an entry; the numbers are bits of a mask and part of the model's format.</summary>
internal enum NameKind : byte
{
    /// <summary>A given name.</summary>
    FirstName,

    /// <summary>A family name.</summary>
    Surname,

    /// <summary>A word before a person's name.</summary>
    Title,

    /// <summary>A country or a bloc.</summary>
    Country,

    /// <summary>A word for what or who comes from a country.</summary>
    Demonym,

    /// <summary>A capital or a seat that stands for a government.</summary>
    Seat,

    /// <summary>A state, region, water.</summary>
    Place,

    /// <summary>A city.</summary>
    City,

    /// <summary>A publisher of news.</summary>
    Outlet,

    /// <summary>A word that makes a name a publisher's.</summary>
    OutletWord,

    /// <summary>A word that makes a name an organisation's.</summary>
    OrganisationWord,

    /// <summary>A word that makes a name a government's.</summary>
    GovernmentWord,

    /// <summary>A word that makes a name a place's.</summary>
    PlaceWord,

    /// <summary>A word that makes a name a document's.</summary>
    DocumentWord,

    /// <summary>A known organisation.</summary>
    Organisation,

    /// <summary>A known name of something else.</summary>
    Other,

    /// <summary>A noun for what people are: "spokesman".</summary>
    Role,

    /// <summary>A month or a day.</summary>
    Calendar,
}
