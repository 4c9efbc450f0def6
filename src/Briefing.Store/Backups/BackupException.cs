namespace Briefing.Store.Backups;

/// <summary>A backup cannot be made or restored; the message says why and what to do. Nothing was changed.</summary>
public sealed class BackupException : Exception
{
    /// <summary>Creates it without a message.</summary>
    public BackupException() { }

    /// <summary>Creates it.</summary>
    /// <param name="message">Why, and what to do.</param>
    public BackupException(string message)
        : base(message) { }

    /// <summary>Creates it.</summary>
    /// <param name="message">Why, and what to do.</param>
    /// <param name="innerException">What it comes from.</param>
    public BackupException(string message, Exception innerException)
        : base(message, innerException) { }
}
