namespace Briefing.Store.Reading;

/// <summary>Who has to approve what a run would change. New articles are stored in any case: they take nothing from anybody.</summary>
public enum ImportApproval
{
    /// <summary>Changes wait until somebody approves them.</summary>
    Ask,

    /// <summary>Changes are applied at once where every note keeps its place; else they wait.</summary>
    WhenSafe,
}
