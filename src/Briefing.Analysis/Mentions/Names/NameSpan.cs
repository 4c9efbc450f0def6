using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>A name in a text. Names do not overlap and do not cross sentences.</summary>
/// <param name="Span">From the start of its first token to the end of its last.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Actor">The same, told finer where the lexicons know the name: an outlet, a government, a country.</param>
public readonly record struct NameSpan(TextSpan Span, int FirstToken, int EndToken, NameType Type, ActorType Actor);
