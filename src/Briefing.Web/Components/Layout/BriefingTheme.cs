using MudBlazor;

namespace Briefing.Web.Components.Layout;

/// <summary>
/// The colours and faces of <c>wwwroot/css/tokens.css</c> as a MudBlazor theme. <c>wwwroot/css/mud-theme.css</c> is what
/// MudThemeProvider would write for it, kept as a file since the provider's inline styles do not pass the
/// Content-Security-Policy; a test compares the two and can write the file anew.
/// </summary>
public static class BriefingTheme
{
    private static readonly string[] s_sans =
    [
        "Source Sans 3",
        "Segoe UI",
        "Helvetica Neue",
        "Liberation Sans",
        "sans-serif",
    ];
    private static readonly string[] s_serif = ["Source Serif 4", "Charter", "Georgia", "Liberation Serif", "serif"];

    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#1f4c7a",
                Background = "#fbfaf6",
                Surface = "#fbfaf6",
                BackgroundGray = "#f3f1ea",
                TextPrimary = "#1d1c1a",
                TextSecondary = "#5d5a53",
                Error = "#9b1c1c",
                Warning = "#8a4b00",
                Success = "#0b5f59",
                Info = "#1f4c7a",
                LinesDefault = "#d9d5ca",
                TableLines = "#d9d5ca",
                Divider = "#d9d5ca",
            },
            PaletteDark = new PaletteDark
            {
                Primary = "#9cc3ee",
                PrimaryContrastText = "#17181b",
                Background = "#17181b",
                Surface = "#17181b",
                BackgroundGray = "#202226",
                TextPrimary = "#e8e4da",
                TextSecondary = "#a9a69d",
                Error = "#f59a8d",
                Warning = "#e6b062",
                Success = "#7fd0c6",
                Info = "#9cc3ee",
                LinesDefault = "#3a3c41",
                TableLines = "#3a3c41",
                Divider = "#3a3c41",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography { FontFamily = s_sans, FontSize = "1rem" },
                H1 = new H1Typography { FontFamily = s_serif },
                H2 = new H2Typography { FontFamily = s_serif },
                Button = new ButtonTypography
                {
                    TextTransform = "none",
                    FontWeight = "600",
                    LetterSpacing = "normal",
                },
            },
            PseudoCss = new PseudoCss { Scope = "root" },
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
        };
}
