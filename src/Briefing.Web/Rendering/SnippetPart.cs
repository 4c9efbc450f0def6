namespace Briefing.Web.Rendering;

/// <summary>A part of a snippet.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMatch">Whether they match what was searched.</param>
public readonly record struct SnippetPart(string Text, bool IsMatch);
