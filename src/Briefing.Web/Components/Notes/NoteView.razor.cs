using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>One note as everybody who may see it reads it.</summary>
public sealed partial class NoteView
{
    private const int MaxWords = 280;

    /// <summary>The note.</summary>
    [Parameter, EditorRequired]
    public AnnotationInfo Note { get; set; } = null!;

    /// <summary>The article that it is about.</summary>
    [Parameter, EditorRequired]
    public ArticleInfo Article { get; set; } = null!;

    /// <summary>Whether the reader may say where it belongs.</summary>
    [Parameter]
    public bool MayPlace { get; set; }

    private string Label => $"{NoteWording.Kind(Note.Content.Motivation)} by {Note.AuthorName}";

    private string Classes =>
        (Note.ParentId, Note.Content.IsResolved) switch
        {
            (not null, _) => "edit-note answer",
            (_, true) => "edit-note resolved",
            _ => "edit-note",
        };

    private static string Shortened(string words)
    {
        if (words.Length <= MaxWords)
        {
            return words;
        }

        var end = char.IsHighSurrogate(words[MaxWords - 1]) ? MaxWords - 1 : MaxWords;
        return words[..end].TrimEnd() + "…";
    }
}
