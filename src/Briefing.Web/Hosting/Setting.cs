namespace Briefing.Web.Hosting;

/// <summary>A setting as it is in force.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value, as it would be written; of a secret only that there is one.</param>
/// <param name="IsSet">Whether somebody set it; else the value is the default.</param>
public sealed record Setting(string Key, string Value, bool IsSet);
