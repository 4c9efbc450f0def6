namespace Briefing.Web.Security;

/// <summary>Marks a page whose script asks the server for the options of a passkey, which its policy must allow.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PasskeyPageAttribute : Attribute;
