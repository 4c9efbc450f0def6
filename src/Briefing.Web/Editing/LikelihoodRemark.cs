using Briefing.Analysis.Text;

namespace Briefing.Web.Editing;

/// <summary>A remark on how an editor's own text speaks of likelihood. It blocks nothing.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Span">The words, in UTF-16 units of the text as it was typed.</param>
/// <param name="Words">The words.</param>
/// <param name="Advice">What to do, as a sentence.</param>
public sealed record LikelihoodRemark(LikelihoodRemarkKind Kind, TextSpan Span, string Words, string Advice);
