using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>One's own tokens for the API.</summary>
public sealed partial class TokenSection(
    AccessTokenReader reader,
    AccessTokenWriter writer,
    CallerContext caller,
    TimeProvider timeProvider
)
{
    private const int MaxShown = 100;

    [SupplyParameterFromForm(FormName = "token")]
    private TokenForm Form { get; set; } = null!;

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    private string? Secret { get; set; }

    private IReadOnlyList<AccessTokenInfo> Tokens { get; set; } = [];

    private DateTimeOffset Now => timeProvider.GetUtcNow();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Form ??= new TokenForm();
        return LoadAsync();
    }

    private async Task CreateAsync()
    {
        var name = Form.Name?.Trim() ?? "";
        if (name.Length is 0 or > AccessTokenWriter.MaxNameLength)
        {
            Errors = [$"Give the token a name of at most {AccessTokenWriter.MaxNameLength} characters."];
            return;
        }

        if (Form.Days < 1 || TimeSpan.FromDays(Form.Days) > AccessTokenWriter.MaxLifetime)
        {
            Errors = ["Choose how long the token works: from a day to a year."];
            return;
        }

        var created = await writer.CreateAsync(
            caller.Current,
            name,
            TimeSpan.FromDays(Form.Days),
            CancellationToken.None
        );
        if (created is null)
        {
            Errors = [$"There are {AccessTokenWriter.MaxActive} tokens that work already. Revoke one first."];
            return;
        }

        Secret = created.Secret;
        Done = "The token is created.";
        await LoadAsync();
    }

    private async Task RevokeAsync(AccessTokenInfo token)
    {
        await writer.RevokeAsync(caller.Current, token.Id, CancellationToken.None);
        Done = $"The token {token.Name} is revoked.";
        await LoadAsync();
    }

    private async Task LoadAsync() => Tokens = await reader.ListAsync(caller.Current, MaxShown, CancellationToken.None);
}
