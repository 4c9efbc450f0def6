using Briefing.Store.Accounts;
using Briefing.Store.Annotations;

namespace Briefing.Web.Components.Notes;

/// <summary>Which notes of a briefing are shown.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsPersonal">Whether it takes somebody who is signed in.</param>
/// <param name="Holds">Whether it shows a note to a caller.</param>
public sealed record NoteFilter(string Name, string Label, bool IsPersonal, Func<NoteThread, Caller, bool> Holds)
{
    /// <summary>All filters; the first shows every note.</summary>
    public static IReadOnlyList<NoteFilter> All { get; } =
    [
        new("all", "All", false, (_, _) => true),
        new("open", "Open", false, (thread, _) => !thread.Note.Content.IsResolved),
        new("resolved", "Resolved", false, (thread, _) => thread.Note.Content.IsResolved),
        new(
            "questions",
            "Questions",
            false,
            (thread, _) => thread.Note.Content.Motivation == AnnotationMotivation.Questioning
        ),
        new("mine", "Mine", true, (thread, caller) => thread.Note.AuthorId == caller.AccountId),
        new("assigned", "Assigned to me", true, (thread, caller) => thread.Note.Content.AssigneeId == caller.AccountId),
        new(
            "mentions",
            "Mention me",
            true,
            (thread, _) => thread.Note.MentionsCaller || thread.Answers.Any(answer => answer.MentionsCaller)
        ),
    ];

    /// <summary>The filter of a name, or the first.</summary>
    public static NoteFilter Find(string? name) => All.FirstOrDefault(filter => filter.Name == name) ?? All[0];
}
