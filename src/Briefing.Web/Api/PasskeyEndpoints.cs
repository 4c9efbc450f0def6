using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Api;

/// <summary>What the script of the account pages asks before the browser makes or uses a passkey (WebAuthn).</summary>
internal static class PasskeyEndpoints
{
    private const string Json = "application/json";

    /// <summary>Maps them.</summary>
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost(Addresses.PasskeyCreation, CreateAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost(Addresses.PasskeyRequest, RequestAsync)
            .AllowAnonymous()
            .RequireRateLimiting(SignInLimits.PolicyName);
    }

    private static async Task<Results<ContentHttpResult, BadRequest>> CreateAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        UserManager<Account> users,
        SignInManager<Account> signIn
    )
    {
        if (
            !await antiforgery.IsRequestValidAsync(context) || await users.GetUserAsync(context.User) is not { } account
        )
        {
            return TypedResults.BadRequest();
        }

        var name = account.UserName ?? "";
        return TypedResults.Text(
            await signIn.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = account.Id.ToString(),
                    Name = name,
                    DisplayName = name,
                }
            ),
            Json
        );
    }

    private static async Task<Results<ContentHttpResult, BadRequest>> RequestAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        SignInManager<Account> signIn
    ) =>
        await antiforgery.IsRequestValidAsync(context)
            // No account is named, so that nobody learns which there are: the browser knows its passkeys.
            ? TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), Json)
            : TypedResults.BadRequest();
}
