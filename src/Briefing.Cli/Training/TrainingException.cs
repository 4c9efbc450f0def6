namespace Briefing.Cli.Training;

/// <summary>A file that cannot be learned from or written; the message is what the user gets to see.</summary>
internal sealed class TrainingException(string message) : Exception(message);
