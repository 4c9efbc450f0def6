using Briefing.Store.Annotations;
using Briefing.Web.Editing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>The fields of a note: text, kind, who sees it, tags.</summary>
public sealed partial class NoteFields
{
    /// <summary>Sets the fields' ids apart from those of other forms.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What they show.</summary>
    [Parameter, EditorRequired]
    public NoteForm Form { get; set; } = null!;

    /// <summary>The tags of the list.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AnnotationTag> Tags { get; set; } = [];

    /// <summary>What a draft of the text is about.</summary>
    [Parameter, EditorRequired]
    public string DraftPlace { get; set; } = "";

    /// <summary>Whether the author may say who sees it; answers go with what they answer, others' notes with their authors.</summary>
    [Parameter]
    public bool MayChooseVisibility { get; set; } = true;

    private IReadOnlyList<AnnotationTag> Offered =>
        [.. Tags.Where(tag => !tag.IsRetired || Form.Tags.Contains(tag.Name))];

    private IReadOnlyList<LikelihoodRemark> Remarks => LikelihoodCheck.Find(Form.Body);

    private IEnumerable<AnnotationMotivation> Motivations =>
        Form.Motivation == AnnotationMotivation.Replying ? [AnnotationMotivation.Replying] : NoteWording.Choices;
}
