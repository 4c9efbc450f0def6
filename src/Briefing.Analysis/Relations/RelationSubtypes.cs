namespace Briefing.Analysis.Relations;

/// <summary>The finer words for relations.</summary>
public static class RelationSubtypes
{
    /// <summary>One stance in public, another in private.</summary>
    public const string PublicPrivate = "public-private";

    /// <summary>A source denies what another says.</summary>
    public const string Denial = "denial";

    /// <summary>Two sources are set against each other.</summary>
    public const string BetweenSources = "disputed-between-sources";

    /// <summary>Two statements of the text pull apart without a reported dispute.</summary>
    public const string Internal = "internal";

    /// <summary>What is told elsewhere speaks against it.</summary>
    public const string EvidenceAgainst = "evidence-against";

    /// <summary>The view of some, against that of the whole.</summary>
    public const string ScopeInflation = "scope-inflation";

    /// <summary>A condition limits what was said before.</summary>
    public const string Condition = "condition";

    /// <summary>The same words come again.</summary>
    public const string Repetition = "repetition";

    /// <summary>What the source cites for it.</summary>
    public const string Evidence = "evidence";
}
