using Microsoft.Extensions.Logging;

namespace Briefing.Cli;

/// <summary>Logs to standard error, one line an event, so that standard output stays what was asked for.</summary>
internal sealed class StandardErrorLoggerProvider(LogLevel least) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new StandardErrorLogger(least);

    public void Dispose() { }

    private sealed class StandardErrorLogger(LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                Console.Error.WriteLine(
                    exception is null
                        ? $"briefing: {formatter(state, exception)}"
                        : $"briefing: {formatter(state, exception)} {exception}"
                );
            }
        }
    }
}
