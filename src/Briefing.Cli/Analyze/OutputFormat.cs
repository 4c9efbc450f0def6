namespace Briefing.Cli.Analyze;

/// <summary>What <c>briefing analyze</c> prints of each document.</summary>
internal enum OutputFormat
{
    /// <summary>The whole reading: <c>briefing-analysis/1</c>.</summary>
    Json,

    /// <summary>The flat attributions alone.</summary>
    Attributions,
}
