using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Hosting;

/// <summary>Says in a line what kept the application from starting, where that is something an administrator can mend.</summary>
public static class StartFailure
{
    /// <summary>The line, or <see langword="null"/> for an error of the application's own.</summary>
    public static string? Describe(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception switch
        {
            OptionsValidationException { Failures: var failures } => Join(failures),
            AggregateException { InnerExceptions: var inner }
                when inner.All(one => one is OptionsValidationException) => Join(
                inner.Cast<OptionsValidationException>().SelectMany(one => one.Failures)
            ),
            IOException { InnerException: { } inner } when inner is SocketException || IsInUse(inner) =>
                $"{OneLine(exception.Message)} Set Kestrel:Endpoints:Http:Url (Kestrel__Endpoints__Http__Url) to a free address.",
            UriFormatException or FormatException =>
                $"Kestrel:Endpoints:Http:Url is not an address: {OneLine(exception.Message)}",
            UnauthorizedAccessException =>
                $"{OneLine(exception.Message)} Set Storage:DataDirectory (Storage__DataDirectory) to a folder that may be written.",
            InvalidDataException => $"The settings cannot be read: {OneLine(exception.GetBaseException().Message)}",
            _ => null,
        };
    }

    private static bool IsInUse(Exception exception) => exception.InnerException is SocketException;

    private static string Join(IEnumerable<string> failures) => OneLine(string.Join(" ", failures.Distinct()));

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
