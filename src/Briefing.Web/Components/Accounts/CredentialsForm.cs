namespace Briefing.Web.Components.Accounts;

/// <summary>What the forms of signing in, setting up and invitations send.</summary>
public sealed class CredentialsForm
{
    /// <summary>The account's name.</summary>
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>The password again, where a new one is set.</summary>
    public string? Repeated { get; set; }

    /// <summary>The present password, where it is changed.</summary>
    public string? Present { get; set; }

    /// <summary>Whether the session outlives the browser.</summary>
    public bool Stay { get; set; }

    /// <summary>Why a new password cannot be taken before anybody is asked, or <see langword="null"/>.</summary>
    public string? Problem =>
        string.IsNullOrEmpty(Password) ? "Type a password."
        : Password != Repeated ? "The two passwords differ. Type the same one twice."
        : null;
}
