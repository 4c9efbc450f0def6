namespace Briefing.Store.Writing;

/// <summary>
/// The right to write for a run. A server that takes a run up gets one, and from then on an older one is refused: so a server
/// that was taken for dead and is not writes nothing into a run that another has taken over.
/// </summary>
/// <param name="RunId">The run.</param>
/// <param name="Attempt">The how-manieth time it was taken up.</param>
public sealed record ImportRunClaim(long RunId, int Attempt);
