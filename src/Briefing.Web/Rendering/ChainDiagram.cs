using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A claim's chain laid out from the article down to the innermost holder; lengths are in pixels at the usual text size.</summary>
/// <param name="Height">The height of the whole.</param>
/// <param name="Nodes">The holders.</param>
public sealed record ChainDiagram(int Height, ImmutableArray<ChainNode> Nodes)
{
    /// <summary>The width of the whole.</summary>
    public const int Width = 340;

    /// <summary>Where the line of holders runs.</summary>
    public const int Spine = 9;

    /// <summary>Where words start.</summary>
    public const int Words = 28;

    private const int LettersInLine = 42;
    private const int LineHeight = 18;
    private const int CueHeight = 22;
    private const int Gap = 10;
    private const int FirstBaseline = 14;

    /// <summary>Lays a chain out.</summary>
    public static ChainDiagram Of(ImmutableArray<HolderView> holders)
    {
        var nodes = ImmutableArray.CreateBuilder<ChainNode>(holders.Length);
        var y = FirstBaseline;
        var above = 0;
        foreach (var holder in holders)
        {
            var cue = y;
            if (nodes.Count > 0)
            {
                y += holder.Cue is null ? Gap : CueHeight;
            }

            var circle = y - 5;
            var lines = ImmutableArray.CreateBuilder<ChainLine>();
            foreach (var line in Wrap(holder.Name))
            {
                lines.Add(new ChainLine(line, y));
                y += LineHeight;
            }

            nodes.Add(new ChainNode(holder, circle, above, cue, lines.DrainToImmutable(), y));
            y += LineHeight;
            above = circle;
        }

        return new ChainDiagram(y - FirstBaseline + 4, nodes.MoveToImmutable());
    }

    private static IEnumerable<string> Wrap(string words)
    {
        while (words.Length > LettersInLine)
        {
            var space = words.LastIndexOf(' ', LettersInLine);
            var cut =
                space > 0 ? space
                : char.IsHighSurrogate(words[LettersInLine - 1]) ? LettersInLine - 1
                : LettersInLine;
            yield return words[..cut];
            words = words[cut..].TrimStart();
        }

        yield return words;
    }
}
