using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>The notes about a briefing that its reader may see, below the text.</summary>
public sealed partial class NotesBeside(NoteList notes, AnnotationReader reader, CallerContext caller)
{
    private const int MaxShown = 50;

    /// <summary>The article.</summary>
    [Parameter, EditorRequired]
    public ArticleInfo Article { get; set; } = null!;

    private IReadOnlyList<NoteThread> Threads { get; set; } = [];

    private string? State { get; set; }

    private bool MayWrite => caller.Current.Has(AccountRole.Editor);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        State = MayWrite ? await reader.FindStateAsync(Article.Slug, CancellationToken.None) : null;
        Threads = await notes.FindAsync(caller.Current, Article.Slug, CancellationToken.None);
    }

    /// <summary>The words of the text that a note is about, where they still stand there.</summary>
    private string? At(AnnotationInfo note) =>
        note.Target is { Span: { } span, Revision: var revision }
        && revision == Article.Revision
        && note.Standing is AnnotationStanding.Anchored or AnnotationStanding.Moved
            ? FormattableString.Invariant($"{span.Start}-{span.End}")
            : null;
}
