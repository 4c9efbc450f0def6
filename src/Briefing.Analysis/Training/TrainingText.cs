using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Training;

/// <summary>A text made ready for training.</summary>
internal sealed class TrainingText
{
    public required AnalyzedText Text { get; init; }

    public required EncodedText Encoded { get; init; }

    /// <summary>The labels of its tokens; empty where nobody annotated it.</summary>
    public byte[] Labels { get; init; } = [];

    /// <summary>For each token the attributions that it is part of.</summary>
    public List<int>?[] Owners { get; init; } = [];

    /// <summary>Teachers' probabilities, a row a token; null where there are labels.</summary>
    public float[]? Targets { get; set; }

    /// <summary>The runs of paragraphs that are read at once.</summary>
    public IEnumerable<TrainingExample> Examples()
    {
        for (int first = 0, end; first < Encoded.ParagraphCount; first = end)
        {
            end = Encoded.EndOfRun(first);
            var (start, stop) = (Encoded.Paragraphs[first], Encoded.Paragraphs[end]);
            if (stop > start)
            {
                yield return new TrainingExample
                {
                    Text = Encoded,
                    First = start,
                    End = stop,
                    Labels = Labels,
                    Targets = Targets,
                    Breaks =
                    [
                        .. Enumerable
                            .Range(first, end - first)
                            .Where(paragraph => Encoded.Paragraphs[paragraph + 1] > Encoded.Paragraphs[paragraph])
                            .Select(paragraph => Encoded.Paragraphs[paragraph + 1]),
                    ],
                };
            }
        }
    }

    /// <summary>The fragments of each paragraph that has some.</summary>
    public IEnumerable<List<Segment>> Paragraphs()
    {
        for (var paragraph = 0; paragraph < Encoded.ParagraphCount; paragraph++)
        {
            var (start, end) = (Encoded.Paragraphs[paragraph], Encoded.Paragraphs[paragraph + 1]);
            var segments = new List<Segment>();
            Segment.Read(Labels.AsSpan(start, end - start), start, segments);
            if (segments.Count > 0)
            {
                yield return segments;
            }
        }
    }
}
