using Briefing.Analysis.Sourcing;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>The source summary statement: who the sources are and how they know, then what to be careful of.</summary>
public partial class SourceStatement
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private IEnumerable<string> Paragraphs =>
        View
            .Statement.Sentences.GroupBy(sentence => sentence.Topic >= SummaryTopic.Access)
            .Select(group => string.Join(' ', group.Select(sentence => sentence.Text)));
}
