namespace Briefing.Web.Components.Accounts;

/// <summary>What the form of a new access token sends.</summary>
public sealed class TokenForm
{
    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }

    /// <summary>How many days it works.</summary>
    public int Days { get; set; }
}
