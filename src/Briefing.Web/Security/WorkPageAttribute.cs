namespace Briefing.Web.Security;

/// <summary>
/// Marks a page on which people work: it has a circuit and MudBlazor's styles and scripts, so its Content-Security-Policy
/// carries a nonce for the import map and allows the style attributes that MudBlazor writes.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkPageAttribute : Attribute;
