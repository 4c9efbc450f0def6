using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>What is quoted of one of two compared articles.</summary>
/// <param name="Title">What to call it.</param>
/// <param name="Outlet">Its outlet, where one is stated.</param>
/// <param name="Text">Its text.</param>
/// <param name="Sentences">The sentences of the text.</param>
public sealed record ComparedText(string Title, string? Outlet, string Text, ImmutableArray<TextSpan> Sentences);
