using System.Text.RegularExpressions;
using Briefing.Web.Components.Layout;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Briefing.Web.Tests.Components.Layout;

/// <summary>The static theme is what MudBlazor's provider would write, and has the colours of the reading pages.</summary>
public sealed partial class BriefingThemeTests
{
    /// <summary>Set to 1, lets the test below write the file anew after a change of the theme or of MudBlazor.</summary>
    private const string WriteVariable = "BRIEFING_WRITE_THEME";

    [Fact]
    public async Task Theme_file_is_what_the_provider_writes()
    {
        var expected =
            $"/* Written by BriefingThemeTests from BriefingTheme.cs; do not edit. To write it anew: {WriteVariable}=1 dotnet test */\n"
            + $"{await ProviderStyleAsync(false)}\n@media (prefers-color-scheme: dark) {{\n{await ProviderStyleAsync(true)}\n}}\n";
        var path = Path.Combine(WorkingTree.Root, "src/Briefing.Web/wwwroot", "css", "mud-theme.css");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Theme_has_the_colours_of_the_tokens(bool isDark)
    {
        var tokens = Tokens(isDark);
        Palette palette = isDark ? BriefingTheme.Theme.PaletteDark : BriefingTheme.Theme.PaletteLight;
        Assert.Equal(tokens["paper"], Hex(palette.Background));
        Assert.Equal(tokens["raised"], Hex(palette.BackgroundGray));
        Assert.Equal(tokens["ink"], Hex(palette.TextPrimary));
        Assert.Equal(tokens["muted"], Hex(palette.TextSecondary));
        Assert.Equal(tokens["link"], Hex(palette.Primary));
        Assert.Equal(tokens["rule"], Hex(palette.Divider));
        Assert.Equal(tokens["grave"], Hex(palette.Error));
        Assert.Equal(tokens["some"], Hex(palette.Warning));
        Assert.Equal(tokens["source"], Hex(palette.Success));
    }

    private static string Hex(MudBlazor.Utilities.MudColor colour) =>
        colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex);

    private static Dictionary<string, string> Tokens(bool isDark)
    {
        var parts = File.ReadAllText(Path.Combine(WorkingTree.Root, "src/Briefing.Web/wwwroot", "css", "tokens.css"))
            .Split("@media (prefers-color-scheme: dark)");
        return Token().Matches(parts[isDark ? 1 : 0]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    private static async Task<string> ProviderStyleAsync(bool isDark)
    {
        await using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        var provider = context.Render<MudThemeProvider>(parameters =>
            parameters
                .Add(p => p.Theme, BriefingTheme.Theme)
                .Add(p => p.IsDarkMode, isDark)
                .Add(p => p.DefaultScrollbar, true)
        );
        var styles = Style().Matches(provider.Markup).Select(match => match.Groups[1].Value);
        var lines = string.Join('\n', styles).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    [GeneratedRegex("<style[^>]*>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
