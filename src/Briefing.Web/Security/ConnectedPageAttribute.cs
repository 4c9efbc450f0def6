namespace Briefing.Web.Security;

/// <summary>Marks a reading page whose script asks this site for more, so that its policy lets it connect there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConnectedPageAttribute : Attribute;
