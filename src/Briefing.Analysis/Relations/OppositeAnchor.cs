namespace Briefing.Analysis.Relations;

/// <summary>What two claims must share beside opposite words before they are set against each other.</summary>
internal enum OppositeAnchor
{
    /// <summary>An actor or a word of the topic: "she resigned" and "she was sacked".</summary>
    Actor,

    /// <summary>A word of the topic.</summary>
    Topic,

    /// <summary>Two words of the topic, or one and an actor: "exports rose" and "imports fell" are no pair.</summary>
    Subject,
}
