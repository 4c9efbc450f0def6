namespace Briefing.Store.Profiles;

/// <summary>An actor of a current reading.</summary>
internal sealed record ActorRow(long RevisionId, int ActorId, string Type, int IsNamed, int Mentions);
