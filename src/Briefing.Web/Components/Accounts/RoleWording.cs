using Briefing.Store.Accounts;

namespace Briefing.Web.Components.Accounts;

/// <summary>Roles in words.</summary>
internal static class RoleWording
{
    /// <summary>What a role may do, as a sentence.</summary>
    public static string Describe(AccountRole? role) =>
        role switch
        {
            AccountRole.Admin => "Admin: imports articles and keeps accounts, besides what an editor does.",
            AccountRole.Editor => "Editor: judges and annotates, besides what an analyst does.",
            AccountRole.Analyst => "Analyst: reads, and has access tokens.",
            _ => "",
        };
}
