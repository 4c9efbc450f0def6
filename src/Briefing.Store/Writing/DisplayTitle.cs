namespace Briefing.Store.Writing;

/// <summary>What to show as an article's title.</summary>
/// <param name="Text">The title.</param>
/// <param name="IsStated">Whether it is the stated one; else it is made of the opening words.</param>
internal readonly record struct DisplayTitle(string Text, bool IsStated)
{
    private const int MaxOpening = 60;
    private const string Nothing = "(no text)";

    /// <summary>The stated title, else the opening words, cut at the end of a word.</summary>
    public static DisplayTitle Of(string? stated, string text)
    {
        if (!string.IsNullOrWhiteSpace(stated))
        {
            return new DisplayTitle(Collapse(stated), true);
        }

        // A word or two more than fit, so that nobody collapses a whole book to cut sixty characters from it.
        var start = text.AsSpan().TrimStart();
        var opening = Collapse(start[..Math.Min(start.Length, MaxOpening * 8)].ToString());
        if (opening.Length <= MaxOpening)
        {
            return new DisplayTitle(opening.Length == 0 ? Nothing : opening, false);
        }

        var cut = opening.LastIndexOf(' ', MaxOpening);
        if (cut <= 0)
        {
            cut = char.IsHighSurrogate(opening[MaxOpening - 1]) ? MaxOpening - 1 : MaxOpening;
        }

        return new DisplayTitle(opening[..cut].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…", false);
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
