using Briefing.Analysis.Sourcing;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>What a reader should know in the first minute: the lead claims with who holds them and how firmly, and what to be careful of.</summary>
public partial class BottomLine
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    /// <summary>How many sources there are, what has none, and through whom the claims come.</summary>
    private string Statement =>
        View.Summary.Sentences.IsEmpty ? "Nobody is said to hold a claim." : Sentences(isFirst: true);

    private string FurtherStatement => Sentences(isFirst: false);

    private string Sentences(bool isFirst) =>
        string.Join(
            ' ',
            View.Summary.Sentences.Where(sentence => IsFirst(sentence.Topic) == isFirst)
                .Select(sentence => sentence.Text)
        );

    private static bool IsFirst(SummaryTopic topic) =>
        topic is SummaryTopic.Sources or SummaryTopic.Unsourced or SummaryTopic.Directness;
}
