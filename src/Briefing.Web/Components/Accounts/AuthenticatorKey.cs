using QRCoder;

namespace Briefing.Web.Components.Accounts;

/// <summary>The key of an authenticator app in the form that the apps read.</summary>
internal static class AuthenticatorKey
{
    private const string Issuer = "Briefing";
    private const int PixelsPerModule = 6;

    /// <summary>The key's address, as authenticator apps understand it.</summary>
    public static string ToUri(string userName, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";

    /// <summary>The address as a picture within an address.</summary>
    public static string ToQrCode(string userName, string key)
    {
        using var data = QRCodeGenerator.GenerateQrCode(ToUri(userName, key), QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(PixelsPerModule));
    }
}
