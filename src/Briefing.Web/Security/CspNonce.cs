using System.Security.Cryptography;

namespace Briefing.Web.Security;

/// <summary>The nonce of a response, made when it is first asked for.</summary>
public static class CspNonce
{
    private static readonly object s_key = new();

    /// <summary>The nonce of the response to this request.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[s_key] is not string nonce)
        {
            nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            context.Items[s_key] = nonce;
        }

        return nonce;
    }
}
