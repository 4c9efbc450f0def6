namespace Briefing.Analysis.Attributions.Learned;

/// <summary>The labels of tokens: outside, or the beginning or the inside of a fragment of a role.</summary>
internal static class RoleLabel
{
    public const int Count = 7;
    public const byte Outside = 0;

    /// <summary>The label of a fragment's first token.</summary>
    public static byte Begin(SegmentRole role) => (byte)((2 * (int)role) + 1);

    /// <summary>The label of a fragment's other tokens.</summary>
    public static byte Inside(SegmentRole role) => (byte)((2 * (int)role) + 2);

    /// <summary>Whether a label begins a fragment.</summary>
    public static bool IsBegin(byte label) => (label & 1) == 1;

    /// <summary>Whether a label is inside a fragment.</summary>
    public static bool IsInside(byte label) => label > 0 && (label & 1) == 0;

    /// <summary>The role of a label that is not <see cref="Outside"/>.</summary>
    public static SegmentRole RoleOf(byte label) => (SegmentRole)((label - 1) / 2);

    /// <summary>Whether one label may follow another.</summary>
    public static bool CanFollow(byte before, byte label) =>
        !IsInside(label) || (before != Outside && RoleOf(before) == RoleOf(label));
}
