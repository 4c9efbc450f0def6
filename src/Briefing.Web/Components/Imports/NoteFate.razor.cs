using Briefing.Store.Annotations;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>What a change does to one note. What the note says is not told: it may be its author's alone.</summary>
public sealed partial class NoteFate
{
    private const int MaxWords = 160;

    /// <summary>What becomes of it.</summary>
    [Parameter, EditorRequired]
    public AnnotationFate Fate { get; set; } = null!;

    /// <summary>The text after the change.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    private string Class =>
        Fate.After.Standing switch
        {
            AnnotationStanding.Anchored => "kept",
            AnnotationStanding.Moved => "changed",
            _ => "removed",
        };

    private string Sign =>
        Fate.After.Standing switch
        {
            AnnotationStanding.Anchored => "=",
            AnnotationStanding.Moved => "→",
            AnnotationStanding.Ambiguous => "?",
            _ => "×",
        };

    private static string Short(string words)
    {
        if (words.Length <= MaxWords)
        {
            return words;
        }

        var end = char.IsHighSurrogate(words[MaxWords - 1]) ? MaxWords - 1 : MaxWords;
        return words[..end].TrimEnd() + "…";
    }
}
