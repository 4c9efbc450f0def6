using Briefing.Analysis.Attributions.Learned;

namespace Briefing.Analysis.Training;

/// <summary>A run of paragraphs with its labels.</summary>
internal sealed class TrainingExample
{
    public required EncodedText Text { get; init; }

    /// <summary>The first token.</summary>
    public required int First { get; init; }

    /// <summary>One past the last token.</summary>
    public required int End { get; init; }

    /// <summary>The ends of its paragraphs that are not empty.</summary>
    public required int[] Breaks { get; init; }

    /// <summary>The labels of the whole text.</summary>
    public byte[] Labels { get; init; } = [];

    /// <summary>A teacher's probabilities for the whole text, or null.</summary>
    public float[]? Targets { get; init; }

    public float Weight { get; init; } = 1;
}
