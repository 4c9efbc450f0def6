using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Evaluation;

/// <summary>An attribution as a corpus annotates it: three sets of spans, any of which may be empty.</summary>
/// <param name="Source">The source's words.</param>
/// <param name="Cue">The cue's words.</param>
/// <param name="Content">The content's words.</param>
public sealed record AnnotatedAttribution(
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content
)
{
    /// <summary>The outermost attributions of a reading, which are what PolNeAR annotates.</summary>
    public static ImmutableArray<AnnotatedAttribution> OutermostOf(ImmutableArray<Attribution> attributions) =>
        [
            .. attributions
                .Where(attribution => attribution.ParentId is null)
                .Select(attribution => new AnnotatedAttribution(
                    attribution.Source,
                    attribution.Cue.Spans,
                    attribution.Content
                )),
        ];
}
