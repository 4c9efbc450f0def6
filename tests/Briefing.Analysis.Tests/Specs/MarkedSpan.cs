using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Specs;

/// <summary>A span of a marked text with its label.</summary>
internal readonly record struct MarkedSpan(string Label, TextSpan Span);
