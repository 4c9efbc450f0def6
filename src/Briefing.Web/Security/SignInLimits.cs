using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Security;

/// <summary>Slows down whoever guesses passwords, codes and links. Beside it, an account is locked after failed attempts.</summary>
internal static class SignInLimits
{
    /// <summary>The name of the policy, for pages and endpoints by which people prove who they are.</summary>
    public const string PolicyName = "sign-in";

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : s_window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                    .ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<AccountOptions>>(
                (limiter, accounts) =>
                    limiter.AddPolicy(PolicyName, context => Partition(context, accounts.Value.SignInsPerMinute))
            );
    }

    private static RateLimitPartition<string> Partition(HttpContext context, int permits)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                address,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = s_window }
            )
            : RateLimitPartition.GetNoLimiter("read");
    }
}
