using Microsoft.AspNetCore.Diagnostics;

namespace Briefing.Web.Hosting;

/// <summary>
/// Has the page about an error fetched as a page is, whatever the request that failed was: as a form that was sent, it would
/// be asked for the form's token and answer with another error.
/// </summary>
public sealed class ErrorPageMiddleware(RequestDelegate next)
{
    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var method = context.Request.Method;
        if (
            context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null
        )
        {
            context.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
        }
    }
}
