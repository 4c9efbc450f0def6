namespace Briefing.Analysis.Mentions.Names;

/// <summary>
/// The labels of tokens: 0 outside any name, else 1 + 4 x type + place, where the place is first, inner, last of several
/// tokens, or only token. Places told this finely are learned better than "first or not" (Ratinov and Roth 2009).
/// </summary>
internal static class NameLabels
{
    /// <summary>How many labels there are.</summary>
    public const int Count = 13;

    /// <summary>How many numbers a row of weights has: the labels, filled up to a whole vector.</summary>
    public const int RowLength = 16;

    /// <summary>The label outside any name.</summary>
    public const int Outside = 0;

    /// <summary>The first of several tokens.</summary>
    public const int First = 0;

    /// <summary>Neither the first nor the last.</summary>
    public const int Inner = 1;

    /// <summary>The last of several tokens.</summary>
    public const int Last = 2;

    /// <summary>The only token.</summary>
    public const int Only = 3;

    /// <summary>The label of a type and a place.</summary>
    public static int Of(NameType type, int place) => 1 + (4 * (int)type) + place;

    /// <summary>The type of a label other than <see cref="Outside"/>.</summary>
    public static NameType TypeOf(int label) => (NameType)((label - 1) >> 2);

    /// <summary>The place of a label other than <see cref="Outside"/>.</summary>
    public static int PlaceOf(int label) => (label - 1) & 3;

    /// <summary>Whether a name goes on after this label.</summary>
    public static bool IsOpen(int label) => label != Outside && PlaceOf(label) is (First or Inner);

    /// <summary>Whether a name has begun before this label.</summary>
    public static bool IsContinuing(int label) => label != Outside && PlaceOf(label) is (Inner or Last);

    /// <summary>Whether one label may follow another.</summary>
    public static bool MayFollow(int label, int next) =>
        IsOpen(label) ? IsContinuing(next) && TypeOf(label) == TypeOf(next) : !IsContinuing(next);

    /// <summary>Writes the labels of a name over its tokens.</summary>
    public static void Write(Span<byte> labels, NameType type)
    {
        labels.Fill((byte)Of(type, Inner));
        labels[0] = (byte)Of(type, First);
        labels[^1] = (byte)Of(type, labels.Length == 1 ? Only : Last);
    }
}
