using Briefing.Store.Accounts;

namespace Briefing.Web.Security;

/// <summary>Tells the store on whose behalf the request runs, and answers "forbidden" where a writer refuses it.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(HttpContext context, CallerContext caller)
    {
        caller.Current = context.User.ToCaller();
        try
        {
            await next(context);
        }
        catch (AccessDeniedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
