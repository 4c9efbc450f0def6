namespace Briefing.Cli.Evaluate;

/// <summary>A line of a gold or predicted file; offsets are code points of the gold text, half-open.</summary>
/// <param name="Doc">The document's name.</param>
/// <param name="Text">Its text; empty in a file of predictions that leaves it out.</param>
/// <param name="Attributions">Its attributions.</param>
internal sealed record AnnotatedDocument(string Doc, string Text, IReadOnlyList<AnnotatedDocument.Roles> Attributions)
{
    /// <summary>One attribution's spans by role, each a list of starts and ends.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Cue">The cue.</param>
    /// <param name="Content">The content.</param>
    internal sealed record Roles(
        IReadOnlyList<(int Start, int End)> Source,
        IReadOnlyList<(int Start, int End)> Cue,
        IReadOnlyList<(int Start, int End)> Content
    );
}
