namespace Briefing.Web.Caching;

/// <summary>
/// Marks a reading page or feed that shows what the store has and nothing of who reads it, so that it may be kept for
/// anonymous readers until the next import.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedPageAttribute : Attribute;
