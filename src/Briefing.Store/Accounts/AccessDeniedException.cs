namespace Briefing.Store.Accounts;

/// <summary>A caller asked for what it may not do. Pages and the API refuse before; this is the last guard.</summary>
public sealed class AccessDeniedException : Exception
{
    /// <summary>Creates it.</summary>
    public AccessDeniedException()
        : this("The caller may not do this.") { }

    /// <summary>Creates it with a message.</summary>
    public AccessDeniedException(string message)
        : base(message) { }

    /// <summary>Creates it with a message and a cause.</summary>
    public AccessDeniedException(string message, Exception innerException)
        : base(message, innerException) { }
}
