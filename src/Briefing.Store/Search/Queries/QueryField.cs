namespace Briefing.Store.Search.Queries;

/// <summary>What a query may ask of a claim besides its words.</summary>
internal enum QueryField
{
    /// <summary>Who holds or relays it.</summary>
    Source,

    /// <summary>Who is its innermost holder, by the whole name.</summary>
    By,

    /// <summary>Who holds it or is spoken of in it.</summary>
    Actor,

    /// <summary>Who published the article.</summary>
    Outlet,

    /// <summary>What to be careful of.</summary>
    Flag,

    /// <summary>A caution that an editor dismissed.</summary>
    Dismissed,

    /// <summary>How many holders stand between the article and the claim.</summary>
    Depth,

    /// <summary>How firmly the innermost holder commits.</summary>
    Stance,

    /// <summary>Who stands behind it.</summary>
    Kind,

    /// <summary>Whether the innermost holder is named.</summary>
    Named,

    /// <summary>The article's date.</summary>
    Date,
}
