namespace Briefing.Store.Writing;

/// <summary>The run is no longer this server's: another took it over, or it is over.</summary>
public sealed class ImportRunLostException : Exception
{
    /// <summary>Creates it without a run.</summary>
    public ImportRunLostException()
        : base("The run is no longer this server's.") { }

    /// <summary>Creates it.</summary>
    /// <param name="message">Which run.</param>
    public ImportRunLostException(string message)
        : base(message) { }

    /// <summary>Creates it.</summary>
    /// <param name="message">Which run.</param>
    /// <param name="innerException">Why.</param>
    public ImportRunLostException(string message, Exception innerException)
        : base(message, innerException) { }
}
