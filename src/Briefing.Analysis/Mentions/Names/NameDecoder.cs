using System.Buffers;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>Finds the best sequence of labels of a sentence (Viterbi). Integers alone: the same on every machine.</summary>
internal static class NameDecoder
{
    /// <summary>The sum that stands for "may not follow".</summary>
    public const int Never = -1_000_000;

    /// <summary>Chooses the labels.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="sentenceCase">How it uses capitals.</param>
    /// <param name="labels">Receives a label for each word.</param>
    public static void Decode(
        NameModel model,
        ReadOnlySpan<NameWord> words,
        SentenceCase sentenceCase,
        Span<byte> labels
    )
    {
        var from = ArrayPool<byte>.Shared.Rent(words.Length * NameLabels.RowLength);
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        Span<short> scores = stackalloc short[NameLabels.RowLength];
        Span<int> best = stackalloc int[NameLabels.Count];
        Span<int> next = stackalloc int[NameLabels.Count];
        for (var at = 0; at < words.Length; at++)
        {
            var count = NameFeatures.Fill(words, at, sentenceCase, features);
            model.Score(features[..count], scores);
            var origins = from.AsSpan(at * NameLabels.RowLength, NameLabels.Count);
            if (at == 0)
            {
                Start(scores, next);
            }
            else
            {
                Step(model.Transitions, scores, best, next, origins);
            }

            next.CopyTo(best);
        }

        var label = NameLabels.Outside;
        for (var candidate = 0; candidate < NameLabels.Count; candidate++)
        {
            label = !NameLabels.IsOpen(candidate) && best[candidate] > best[label] ? candidate : label;
        }

        for (var at = words.Length - 1; at >= 0; at--)
        {
            labels[at] = (byte)label;
            label = from[(at * NameLabels.RowLength) + label];
        }

        ArrayPool<byte>.Shared.Return(from);
    }

    private static void Start(ReadOnlySpan<short> scores, Span<int> next)
    {
        for (var label = 0; label < next.Length; label++)
        {
            next[label] = NameLabels.IsContinuing(label) ? Never : scores[label];
        }
    }

    private static void Step(
        ReadOnlySpan<int> transitions,
        ReadOnlySpan<short> scores,
        ReadOnlySpan<int> best,
        Span<int> next,
        Span<byte> origins
    )
    {
        next.Fill(int.MinValue);
        for (var last = 0; last < best.Length; last++)
        {
            var row = transitions.Slice(last * NameLabels.Count, NameLabels.Count);
            for (var label = 0; label < row.Length; label++)
            {
                var sum = best[last] + row[label];
                if (sum > next[label])
                {
                    next[label] = sum;
                    origins[label] = (byte)last;
                }
            }
        }

        for (var label = 0; label < next.Length; label++)
        {
            next[label] += scores[label];
        }
    }
}
