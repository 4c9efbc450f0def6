using System.ComponentModel.DataAnnotations;

namespace Briefing.Web.Security;

/// <summary>The section <c>Accounts</c> of the settings.</summary>
public sealed class AccountOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Accounts";

    /// <summary>Whether briefings, rules and search are open without signing in.</summary>
    public bool AnonymousReading { get; set; } = true;

    /// <summary>
    /// The name of an account to let back in: at the start its second step is taken away and a link to set a new password is
    /// printed on the console. For an admin who lost the password when there is no other admin to ask.
    /// </summary>
    public string? Recover { get; set; }

    /// <summary>How often a minute one address may try to sign in, 1 to 1,000.</summary>
    [Range(1, 1000, ErrorMessage = "Set Accounts:SignInsPerMinute to a number from 1 to 1000.")]
    public int SignInsPerMinute { get; set; } = 10;
}
