using Briefing.Analysis;
using Briefing.Ingestion.Intake;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>Takes a pasted text in.</summary>
public partial class PasteForm(ArticleIntake intake)
{
    /// <summary>Told what came of the text.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<IntakeResult> OnTaken { get; set; }

    private bool IsDisabled => !RendererInfo.IsInteractive;

    private string? Text { get; set; }

    private string? Title { get; set; }

    private string? Outlet { get; set; }

    private string? Byline { get; set; }

    private string? Published { get; set; }

    private string? Url { get; set; }

    private string? Name { get; set; }

    private Task TakeAsync() =>
        OnTaken.InvokeAsync(
            intake.ReadText(
                new PastedText(
                    Text ?? "",
                    new ArticleMetadata
                    {
                        Title = Title,
                        Outlet = Outlet,
                        Byline = Byline,
                        Published = Published,
                        Url = Url,
                    },
                    Name
                )
            )
        );
}
