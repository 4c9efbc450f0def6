using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Shared;

/// <summary>What is shown for an answer that has no page of its own: refused, failed, not understood.</summary>
public partial class StatusPage
{
    /// <summary>The status code; none after an error.</summary>
    [Parameter]
    public int? Code { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private int ShownCode =>
        Code is >= StatusCodes.Status400BadRequest and < 600 ? Code.Value
        : Code is null ? StatusCodes.Status500InternalServerError
        : StatusCodes.Status404NotFound;

    private bool IsNotFound => ShownCode == StatusCodes.Status404NotFound;

    private string Title =>
        ShownCode switch
        {
            StatusCodes.Status403Forbidden => "Not with your role",
            StatusCodes.Status400BadRequest => "The request cannot be understood",
            StatusCodes.Status401Unauthorized => "Sign in first",
            StatusCodes.Status429TooManyRequests => "Too many attempts",
            StatusCodes.Status405MethodNotAllowed => "That is not possible here",
            >= StatusCodes.Status500InternalServerError => "Something went wrong",
            _ => "The request was refused",
        };

    private string Advice =>
        ShownCode switch
        {
            StatusCodes.Status403Forbidden =>
                "Your account may not do this. An admin can give it another role; or sign in with another account.",
            StatusCodes.Status400BadRequest =>
                "The browser sent a form that is out of date, or an address that is not one. Go back, load the page anew, and try again.",
            StatusCodes.Status401Unauthorized =>
                "Your session has ended, or you have not signed in. Sign in, then do it again.",
            StatusCodes.Status429TooManyRequests => "Wait a minute, then try again.",
            >= StatusCodes.Status500InternalServerError =>
                "The error is recorded in the log, in the folder logs of the data folder. Nothing that was stored is lost. Try again; if it happens again, look there for the time of your request.",
            _ => "Go back and try another way.",
        };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        // A missing page has the code already; to set it here would have the framework look for its page again, and fail.
        if (!IsNotFound && Context is { Response.HasStarted: false } context)
        {
            context.Response.StatusCode = ShownCode;
        }
    }
}
