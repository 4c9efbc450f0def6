namespace Briefing.Store.Reading;

/// <summary>What a run's state means.</summary>
public static class ImportRunStateExtensions
{
    /// <summary>Whether a run is over: it will not go on by itself.</summary>
    public static bool IsOver(this ImportRunState state) =>
        state is not (ImportRunState.Queued or ImportRunState.Running);
}
