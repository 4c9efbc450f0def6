namespace Briefing.Store.Accounts;

/// <summary>What an account may do. Each role may do all that the ones before it may.</summary>
public enum AccountRole
{
    /// <summary>Reads, and has access tokens of its own.</summary>
    Analyst,

    /// <summary>Judges and annotates.</summary>
    Editor,

    /// <summary>Imports, and keeps accounts.</summary>
    Admin,
}
