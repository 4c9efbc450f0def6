using System.Net;
using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>One's own passkeys.</summary>
public sealed partial class PasskeySection(
    UserManager<Account> users,
    SignInManager<Account> signIn,
    NavigationManager navigation
)
{
    private const int MaxPasskeys = 20;
    private const int MaxNameLength = 100;

    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public Account Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "passkey-add")]
    private PasskeyForm Form { get; set; } = null!;

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    private IList<UserPasskeyInfo> Passkeys { get; set; } = [];

    /// <summary>This page under a name, where it was opened under a number, for which browsers make no passkeys.</summary>
    private string? NamedAddress
    {
        get
        {
            var here = new Uri(navigation.Uri);
            return IPAddress.TryParse(here.Host.Trim('[', ']'), out var address)
                ? IPAddress.IsLoopback(address)
                    ? $"{here.Scheme}://localhost:{here.Port}{Addresses.Account}"
                    : null
                : null;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new PasskeyForm();
        Passkeys = await users.GetPasskeysAsync(Account);
    }

    private static string RemoveName(UserPasskeyInfo passkey) =>
        "passkey-remove-" + Convert.ToHexStringLower(passkey.CredentialId);

    private async Task AddAsync()
    {
        if (Passkeys.Count >= MaxPasskeys)
        {
            Errors = [$"There are {MaxPasskeys} passkeys already. Remove one that you no longer use."];
            return;
        }

        if (await ReadPasskeyAsync() is not { } passkey)
        {
            Errors =
            [
                "The passkey could not be taken: the browser's answer does not fit, or came too late. Try again.",
            ];
            return;
        }

        var name = string.IsNullOrWhiteSpace(Form.Name) ? "Passkey" : Form.Name.Trim();
        passkey.Name = name.Length > MaxNameLength ? name[..MaxNameLength] : name;
        Errors = FormErrors.Of(await users.AddOrUpdatePasskeyAsync(Account, passkey));
        Done = "The passkey is added.";
        Passkeys = await users.GetPasskeysAsync(Account);
    }

    private async Task<UserPasskeyInfo?> ReadPasskeyAsync()
    {
        try
        {
            var attestation = await signIn.PerformPasskeyAttestationAsync(Form.Credential ?? "");
            return attestation.Succeeded ? attestation.Passkey : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Identity says so where no passkey was asked for, or too long ago.
            return null;
        }
    }

    private async Task RemoveAsync(UserPasskeyInfo passkey)
    {
        Errors = FormErrors.Of(await users.RemovePasskeyAsync(Account, passkey.CredentialId));
        Done = "The passkey is removed.";
        Passkeys = await users.GetPasskeysAsync(Account);
    }
}
