namespace Briefing.Web.Components.Accounts;

/// <summary>What the form of a new passkey sends.</summary>
public sealed class PasskeyForm
{
    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }

    /// <summary>The browser's answer, as JSON.</summary>
    public string? Credential { get; set; }
}
