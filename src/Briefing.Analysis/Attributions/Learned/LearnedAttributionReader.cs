using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// Finds the outermost attributions of a text with a learned network that labels tokens, and a linker that puts the
/// labelled fragments together. Safe to use from many threads; the same text gives the same reading on all of them.
/// </summary>
public sealed class LearnedAttributionReader : IOutermostDetector
{
    private static readonly Lazy<LearnedAttributionReader> s_default = new(() => new(AttributionModel.Default));
    private readonly AttributionModel _model;
    private readonly FeatureEncoder _encoder;
    private readonly LearnedReaderOptions _options;
    private readonly ConcurrentBag<ReadingMemory> _free = [];

    /// <summary>Creates a reader.</summary>
    /// <param name="model">What it knows.</param>
    /// <param name="options">How bold it is; <see langword="null"/> for the usual settings.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public LearnedAttributionReader(AttributionModel model, LearnedReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _options = options ?? LearnedReaderOptions.Usual;
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MinimumConfidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.MinimumConfidence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(_options.Boldness), 10);
        _model = model;
        _encoder = new FeatureEncoder(model.Vocabulary);
    }

    /// <summary>The reader with the model that comes with the library and the usual settings.</summary>
    public static LearnedAttributionReader Default => s_default.Value;

    /// <inheritdoc/>
    public IReadOnlyList<OutermostAttribution> Detect(AnalyzedText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<OutermostAttribution>();
        foreach (var (attribution, _) in ReadWithParts(text, cancellationToken))
        {
            if (attribution.Confidence >= _options.MinimumConfidence)
            {
                found.Add(attribution);
            }
        }

        return found;
    }

    /// <summary>All attributions, with the probabilities of their parts.</summary>
    internal List<(OutermostAttribution Attribution, PartProbabilities Parts)> ReadWithParts(
        AnalyzedText text,
        CancellationToken cancellationToken
    )
    {
        if (!_free.TryTake(out var memory))
        {
            memory = new ReadingMemory(_model.Network);
        }

        var found = new List<(OutermostAttribution, PartProbabilities)>();
        _encoder.Encode(text, memory.Text);
        for (int first = 0, end; first < memory.Text.ParagraphCount; first = end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            end = memory.Text.EndOfRun(first);
            memory.Run(memory.Text, first, end, (float)_options.Boldness);
            for (var paragraph = first; paragraph < end; paragraph++)
            {
                memory.ReadSegments(memory.Text, paragraph);
                memory.Linked.Clear();
                _model.Linker.Link(text, memory.Segments, memory.Linked);
                foreach (var linked in memory.Linked)
                {
                    var parts = memory.PartsOf(linked);
                    var attribution = new OutermostAttribution(
                        SpansOf(text, memory.Segments, linked.Source),
                        SpansOf(text, memory.Segments, linked.Cue),
                        SpansOf(text, memory.Segments, linked.Content),
                        _model.Confidence.Of(parts)
                    );
                    found.Add((attribution, parts));
                }
            }
        }

        _free.Add(memory);
        return found;
    }

    private static ImmutableArray<TextSpan> SpansOf(AnalyzedText text, List<Segment> segments, List<int> indices)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(indices.Count);
        foreach (var index in indices)
        {
            spans.Add(
                new TextSpan(
                    text.Tokens[segments[index].First].Span.Start,
                    text.Tokens[segments[index].End - 1].Span.End
                )
            );
        }

        return spans.MoveToImmutable();
    }
}
