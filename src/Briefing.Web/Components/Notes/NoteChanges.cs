using Briefing.Store.Annotations;

namespace Briefing.Web.Components.Notes;

/// <summary>Says what changed from one version of a note to the next, beside its text.</summary>
internal static class NoteChanges
{
    /// <summary>The changes, each after a comma; empty where only the text changed.</summary>
    public static string Describe(AnnotationContent before, AnnotationContent after)
    {
        var changes = new List<string>();
        Add(before.Motivation != after.Motivation, $"now a {NoteWording.Kind(after.Motivation).ToLowerInvariant()}");
        Add(before.Visibility != after.Visibility, $"now {NoteWording.Mark(after.Visibility)}");
        Add(
            !before.Tags.SequenceEqual(after.Tags),
            after.Tags.IsEmpty ? "no tags" : $"tags {string.Join(", ", after.Tags)}"
        );
        Add(before.IsResolved != after.IsResolved, after.IsResolved ? "resolved" : "opened again");
        Add(before.AssigneeId != after.AssigneeId, after.AssigneeId is null ? "assigned to nobody" : "assigned");
        Add(before.IsRemoved != after.IsRemoved, after.IsRemoved ? "removed" : "brought back");
        return string.Concat(changes.Select(change => ", " + change));

        void Add(bool hasChanged, string words)
        {
            if (hasChanged)
            {
                changes.Add(words);
            }
        }
    }
}
