namespace Briefing.Analysis.Attributions.Learned;

/// <summary>What a fragment is part of.</summary>
internal enum SegmentRole : byte
{
    Source,
    Cue,
    Content,
}
