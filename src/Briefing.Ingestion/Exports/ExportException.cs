namespace Briefing.Ingestion.Exports;

/// <summary>Nothing can be exported; the message says why and what to do.</summary>
public sealed class ExportException : Exception
{
    /// <summary>Creates it without a message.</summary>
    public ExportException() { }

    /// <summary>Creates it.</summary>
    /// <param name="message">Why, and what to do.</param>
    public ExportException(string message)
        : base(message) { }

    /// <summary>Creates it.</summary>
    /// <param name="message">Why, and what to do.</param>
    /// <param name="innerException">What it comes from.</param>
    public ExportException(string message, Exception innerException)
        : base(message, innerException) { }
}
