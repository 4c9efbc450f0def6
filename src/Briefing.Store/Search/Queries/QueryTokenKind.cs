namespace Briefing.Store.Search.Queries;

/// <summary>The kinds of tokens of a query.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>Words between quotation marks.</summary>
    Phrase,

    /// <summary>The name of a field, with its colon.</summary>
    Field,

    /// <summary>A minus, or NOT.</summary>
    Not,

    /// <summary>OR.</summary>
    Or,

    /// <summary>AND, which may be left out.</summary>
    And,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>The end of the query.</summary>
    End,
}
