using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>What makes two claims pull apart.</summary>
/// <param name="One">The words of the first.</param>
/// <param name="Other">The words of the other.</param>
/// <param name="Kind">What kind of thing pulls apart: words at opposite poles, numbers, a negation.</param>
internal readonly record struct Opposition(TextSpan One, TextSpan Other, OppositionKind Kind);
