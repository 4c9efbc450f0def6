using System.Security.Claims;
using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Security;

/// <summary>
/// Asks the store at each request whether a session still holds, so that a role that was taken away is gone at once; and
/// leads to the sign-in page those who should be asked who they are.
/// </summary>
internal sealed class SessionEvents(AccountReader accounts, IOptions<IdentityOptions> options)
    : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var stamp = context.Principal?.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        if (
            context.Principal?.AccountId() is not { } id
            || await accounts.FindSessionAsync(id, stamp, context.HttpContext.RequestAborted) is null
        )
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        // A page leads there, also one whose form was sent too late. A script's call, or a circuit's, is told.
        var request = context.Request;
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.Redirect(Addresses.SignInTo(request.Path + request.QueryString.Value));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
