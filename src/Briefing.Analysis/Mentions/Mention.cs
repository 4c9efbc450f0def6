using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>A span that names an actor.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">How it names the actor.</param>
public readonly record struct Mention(TextSpan Span, MentionKind Kind);
