using System.Collections.Immutable;
using Briefing.Store.Annotations;

namespace Briefing.Web.Components.Notes;

/// <summary>A note and its answers, in the order in which they were written.</summary>
public sealed record NoteThread(AnnotationInfo Note, ImmutableArray<AnnotationInfo> Answers);
