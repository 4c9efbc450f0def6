namespace Briefing.Analysis.Skepticism;

/// <summary>Raises the flags of one rule. Detectors keep no state: one of each serves all texts and threads.</summary>
internal abstract class FlagDetector
{
    /// <summary>The rule.</summary>
    public abstract FlagCode Code { get; }

    /// <summary>Looks through a reading and raises what the rule finds.</summary>
    public abstract void Detect(Reading reading, FlagSink sink);
}
