namespace Briefing.Analysis.Claims.Hedging;

/// <summary>What a hedge leaves open, after the Szeged Uncertainty Corpus (Szarvas and others 2012).</summary>
public enum HedgeType
{
    /// <summary>Something is possible or probable: "may", "likely".</summary>
    Epistemic,

    /// <summary>Somebody believes it: "is considered", "allegedly".</summary>
    Doxastic,

    /// <summary>It is being looked into: "whether".</summary>
    Investigation,

    /// <summary>It holds under a condition: "if", "would".</summary>
    Condition,
}
