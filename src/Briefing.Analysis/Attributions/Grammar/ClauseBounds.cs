namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>What besides its sentence closes a clause.</summary>
[Flags]
internal enum ClauseBounds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It stands between commas: a comma before a finite verb closes it, as in "Lind, who said so, left".</summary>
    Parenthesis = 1,

    /// <summary>It opens its sentence under a conjunction: a comma before a phrase closes it, as in "While Lind said so, others left".</summary>
    Subordinate = 2,
}
