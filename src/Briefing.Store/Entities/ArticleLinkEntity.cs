using System.Collections.Immutable;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>What links the current readings of two articles. It is proposed; nothing is merged.</summary>
internal sealed class ArticleLinkEntity
{
    /// <summary>The article whose seed's name comes first.</summary>
    public long FirstId { get; set; }

    /// <summary>The other.</summary>
    public long SecondId { get; set; }

    /// <summary>Whether they tell of one event.</summary>
    public bool IsOneStory { get; set; }

    /// <summary>The one that passes on what the other reports.</summary>
    public long? RelayId { get; set; }

    /// <summary>The share of the shorter one's wording that the other has too, where it is much.</summary>
    public double? Containment { get; set; }

    /// <summary>How many claims both have.</summary>
    public int Restated { get; set; }

    /// <summary>How many of their claims conflict.</summary>
    public int Conflicts { get; set; }

    /// <summary>At how many places the relay differs.</summary>
    public int Drifts { get; set; }

    /// <summary>Why all that they share counts as one origin; <see langword="null"/> where it does not.</summary>
    public SharedOriginKind? OriginKind { get; set; }

    /// <summary>What to call that origin.</summary>
    public string? OriginName { get; set; }

    /// <summary>The words of the first that show it.</summary>
    public required ImmutableArray<TextSpan> FirstOriginSpans { get; set; }

    /// <summary>The words of the second that show it.</summary>
    public required ImmutableArray<TextSpan> SecondOriginSpans { get; set; }
}
