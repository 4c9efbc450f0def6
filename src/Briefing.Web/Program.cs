using System.Globalization;
using Briefing.Web.Hosting;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

var settings = new WebApplicationOptions
{
    Args = args,
    ContentRootPath = DefaultSettings.ContentRoot(Directory.GetCurrentDirectory(), AppContext.BaseDirectory),
};
try
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.AddBriefing();
    builder.Services.AddSerilog(
        (services, logger) =>
            logger
                .ReadFrom.Configuration(builder.Configuration)
                // What an administrator can mend is said in one line below, without a trace.
                .Filter.ByExcluding(line => line.Exception is { } cause && StartFailure.Describe(cause) is not null)
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
                .WriteTo.File(
                    new CompactJsonFormatter(),
                    Path.Combine(services.GetRequiredService<DataFolder>().Logs, "briefing-.log"),
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: 14,
                    fileSizeLimitBytes: 64 * 1024 * 1024,
                    rollOnFileSizeLimit: true
                )
    );

    await using var app = builder.Build();
    app.UseSerilogRequestLogging(options =>
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError
                ? LogEventLevel.Error
                : LogEventLevel.Information
    );
    app.UseBriefing();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Describe(exception) is { } reason)
{
    await Console.Error.WriteLineAsync($"Briefing cannot start. {reason}");
    return 1;
}

/// <summary>The web application's entry point; public so that tests can start it.</summary>
public partial class Program;
