using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Briefing.Ingestion.Previews;

/// <summary>Compares two texts: by lines first, then by words within the lines that differ.</summary>
internal static class TextComparison
{
    /// <summary>
    /// Two passages with more units than this together are told as removed and added whole: the time that a comparison of
    /// unlike passages takes grows with the square of their lengths, and word by word it could not be read anyway.
    /// </summary>
    private const int MaxWordwise = 40_000;

    /// <summary>Texts with more lines than this together are not compared line by line.</summary>
    private const int MaxLines = 20_000;

    private static readonly Differ s_differ = new();
    private static readonly LineEndingsPreservingChunker s_lines = new();
    private static readonly WordChunker s_words = new();

    /// <summary>Compares two texts.</summary>
    public static ImmutableArray<TextPart> Compare(string before, string after)
    {
        var parts = new List<TextPart>();
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            Append(parts, ChangeKind.Kept, before);
        }
        else if (LinesIn(before) + LinesIn(after) > MaxLines)
        {
            Replace(parts, before, after);
        }
        else
        {
            Walk(before, after, s_lines, parts, (removed, added) => CompareWords(parts, removed, added));
        }

        return [.. parts];
    }

    private static void CompareWords(List<TextPart> parts, string removed, string added)
    {
        if (removed.Length == 0 || added.Length == 0 || removed.Length + added.Length > MaxWordwise)
        {
            Replace(parts, removed, added);
        }
        else
        {
            Walk(removed, added, s_words, parts, (old, @new) => Replace(parts, old, @new));
        }
    }

    private static void Walk(
        string before,
        string after,
        IChunker chunker,
        List<TextPart> parts,
        Action<string, string> replace
    )
    {
        var result = s_differ.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var next = 0;
        foreach (var block in result.DiffBlocks)
        {
            Append(parts, ChangeKind.Kept, Join(result.PiecesNew, next, block.InsertStartB));
            next = block.InsertStartB + block.InsertCountB;
            replace(
                Join(result.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA),
                Join(result.PiecesNew, block.InsertStartB, next)
            );
        }

        Append(parts, ChangeKind.Kept, Join(result.PiecesNew, next, result.PiecesNew.Count));
    }

    private static void Replace(List<TextPart> parts, string removed, string added)
    {
        Append(parts, ChangeKind.Removed, removed);
        Append(parts, ChangeKind.Added, added);
    }

    private static void Append(List<TextPart> parts, ChangeKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1].Kind == kind)
        {
            parts[^1] = new TextPart(kind, parts[^1].Text + text);
        }
        else
        {
            parts.Add(new TextPart(kind, text));
        }
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from));

    private static int LinesIn(string text) => text.AsSpan().Count('\n') + 1;
}
