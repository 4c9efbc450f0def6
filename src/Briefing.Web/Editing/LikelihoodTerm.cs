using System.Collections.Immutable;

namespace Briefing.Web.Editing;

/// <summary>A term of likelihood or of confidence.</summary>
/// <param name="Words">Its words, in lower case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Advice">Its band, or what the scale has in its place.</param>
internal sealed record LikelihoodTerm(ImmutableArray<string> Words, LikelihoodTermKind Kind, string Advice);
