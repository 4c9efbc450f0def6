using System.Globalization;
using Briefing.Ingestion.Intake;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Briefing.Web.Components.Imports;

/// <summary>Takes files in.</summary>
public sealed partial class UploadForm(ArticleIntake intake) : IDisposable
{
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>Told what came of the files.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<IntakeResult> OnTaken { get; set; }

    /// <summary>Whether the browser listens to the field: a choice made before that would go unnoticed.</summary>
    private bool IsReady { get; set; }

    private bool IsBusy { get; set; }

    private string? State { get; set; }

    private string MaxSize =>
        $"{(intake.MaxUploadBytes / (1024 * 1024)).ToString("N0", CultureInfo.InvariantCulture)} MiB";

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsReady = true;
            StateHasChanged();
        }
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        if (change.FileCount > intake.MaxTexts)
        {
            State =
                $"{Wording.Number(change.FileCount)} files are too many at once: up to {Wording.Number(intake.MaxTexts)}. Pack them into several archives.";
            return;
        }

        var chosen = change.GetMultipleFiles(intake.MaxTexts);
        if (chosen.Sum(file => file.Size) > intake.MaxUploadBytes)
        {
            State = $"Together they have more than {MaxSize}. Choose fewer.";
            return;
        }

        IsBusy = true;
        State = $"Taking {Wording.Count(chosen.Count, "file")} …";
        try
        {
            var files = new List<UploadedFile>(chosen.Count);
            foreach (var file in chosen)
            {
                await using var stream = file.OpenReadStream(intake.MaxUploadBytes, _disposed.Token);
                using var bytes = new MemoryStream((int)file.Size);
                await stream.CopyToAsync(bytes, _disposed.Token);
                files.Add(new UploadedFile(file.Name, bytes.ToArray()));
            }

            var taken = await intake.ReadFilesAsync(files, _disposed.Token);
            State = null;
            await OnTaken.InvokeAsync(taken);
        }
        catch (IOException exception)
        {
            State = $"The upload broke off ({exception.Message}). Choose the files again.";
        }
        finally
        {
            IsBusy = false;
        }
    }
}
