using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>The controlled list of tags.</summary>
public sealed partial class TagsPage(AnnotationTagReader reader, AnnotationTagWriter writer, CallerContext caller)
{
    [SupplyParameterFromForm(FormName = "tag")]
    private TagForm Form { get; set; } = null!;

    private IReadOnlyList<AnnotationTag> Tags { get; set; } = [];

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new TagForm();
        Tags = await reader.ListAsync(CancellationToken.None);
    }

    private Task AddAsync()
    {
        var name = (Form.Name ?? "").Trim().ToLowerInvariant();
        var isRetired = Tags.Any(tag => tag.Name == name && tag.IsRetired);
        return SaveAsync(new AnnotationTag(name, (Form.Description ?? "").Trim(), isRetired));
    }

    private async Task SaveAsync(AnnotationTag tag)
    {
        if (!await writer.SaveAsync(caller.Current, tag, CancellationToken.None))
        {
            Errors =
            [
                $"Name the tag in lower-case letters and digits with hyphens between words, at most {AnnotationTagWriter.MaxNameLength}; describe it in at most {AnnotationTagWriter.MaxDescriptionLength} characters.",
            ];
            return;
        }

        Done = $"The tag {tag.Name} is kept.";
        Tags = await reader.ListAsync(CancellationToken.None);
    }
}
