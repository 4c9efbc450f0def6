namespace Briefing.Analysis.Attributions.Learned;

/// <summary>A run of tokens in one role.</summary>
/// <param name="Role">The role.</param>
/// <param name="First">The first token.</param>
/// <param name="End">One past the last token.</param>
internal readonly record struct Segment(SegmentRole Role, int First, int End)
{
    /// <summary>Reads the fragments off a sequence of labels.</summary>
    public static void Read(ReadOnlySpan<byte> labels, int first, List<Segment> segments)
    {
        for (var token = 0; token < labels.Length; )
        {
            var label = labels[token];
            if (label == RoleLabel.Outside)
            {
                token++;
                continue;
            }

            var end = token + 1;
            var role = RoleLabel.RoleOf(label);
            while (end < labels.Length && labels[end] == RoleLabel.Inside(role))
            {
                end++;
            }

            segments.Add(new Segment(role, first + token, first + end));
            token = end;
        }
    }
}
