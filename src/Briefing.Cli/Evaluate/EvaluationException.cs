namespace Briefing.Cli.Evaluate;

/// <summary>A file that cannot be scored; the message is what the user gets to see.</summary>
internal sealed class EvaluationException(string message) : Exception(message);
