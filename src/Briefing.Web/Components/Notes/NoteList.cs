using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Components.Notes;

/// <summary>Finds the notes that a reader sees.</summary>
public sealed class NoteList(AnnotationReader reader, IOptions<NoteOptions> options)
{
    /// <summary>The notes about an article with their answers, as they stand in the text; those about the whole article come first.</summary>
    public async Task<IReadOnlyList<NoteThread>> FindAsync(
        Caller caller,
        string slug,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Has(AccountRole.Analyst) && !options.Value.AnonymousReading)
        {
            return [];
        }

        var all = await reader.ListAsync(caller, slug, cancellationToken);
        var answers = all.Where(note => note.ParentId is not null).ToLookup(note => note.ParentId);
        return
        [
            .. all.Where(note => note.ParentId is null)
                .OrderBy(note => note.Target.Span?.Start ?? -1)
                .ThenBy(note => note.CreatedAt)
                .Select(note => new NoteThread(note, [.. answers[note.Id]])),
        ];
    }
}
