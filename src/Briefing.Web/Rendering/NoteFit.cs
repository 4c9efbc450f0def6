namespace Briefing.Web.Rendering;

/// <summary>How a paragraph's notes are set, so that they do not reach below the paragraph.</summary>
/// <param name="IsBrief">Whether a note is one line instead of two.</param>
/// <param name="Shown">How many notes of claims stand open; the others are folded.</param>
public readonly record struct NoteFit(bool IsBrief, int Shown)
{
    // In sixteenths of a rem, as wwwroot/css/briefing.css sets them; a browser test measures that they agree. A line has
    // more letters than this, so the text is never shorter than it is taken for.
    private const int LettersInLine = 64;
    private const int TextLine = 33;
    private const int FullNote = 54;
    private const int BriefNote = 27;

    /// <summary>The loosest setting that fits.</summary>
    /// <param name="letters">The length of the paragraph in UTF-16 units.</param>
    /// <param name="claims">How many notes are of claims.</param>
    /// <param name="flags">How many notes, of one line each, are of flags without a claim.</param>
    public static NoteFit Of(int letters, int claims, int flags)
    {
        var room = Math.Max(1, (letters + LettersInLine - 1) / LettersInLine) * TextLine;
        if ((claims * FullNote) + (flags * BriefNote) <= room)
        {
            return new NoteFit(false, claims);
        }

        // A paragraph of one line has room for one note or for the line that unfolds them.
        return (claims + flags) * BriefNote <= room
            ? new NoteFit(true, claims)
            : new NoteFit(true, Math.Min(claims, Math.Max(0, (room / BriefNote) - 1)));
    }
}
