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
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MinimumCue);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.MinimumCue, 1);
        _model = model;
        _encoder = new FeatureEncoder(model.Vocabulary);
    }

    /// <summary>The reader with the model that comes with the library and the usual settings.</summary>
    public static LearnedAttributionReader Default => s_default.Value;

    /// <inheritdoc/>
    public OutermostReading Detect(
        AnalyzedText text,
        IReadOnlyList<OutermostAttribution> proposals,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(proposals);
        var found = new List<OutermostAttribution>();
        var support = new double[proposals.Count];
        var index = 0;
        foreach (var (attribution, evidence) in Weigh(text, proposals, cancellationToken))
        {
            var confidence = _model.Confidence.Of(evidence);
            if (!evidence.IsFound)
            {
                support[index++] = confidence;
            }
            else
            {
                found.Add(attribution with { Confidence = confidence });
            }
        }

        return new OutermostReading(found, support);
    }

    /// <summary>
    /// All that the network finds, with what speaks for it, in no certain order; and among them every proposal, in the
    /// order in which they were given.
    /// </summary>
    internal List<(OutermostAttribution Attribution, ConfidenceEvidence Evidence)> Weigh(
        AnalyzedText text,
        IReadOnlyList<OutermostAttribution> proposals,
        CancellationToken cancellationToken
    )
    {
        if (!_free.TryTake(out var memory))
        {
            memory = new ReadingMemory(_model.Network);
        }

        var weighed = new List<(OutermostAttribution, ConfidenceEvidence)>();
        var next = 0;
        _encoder.Encode(text, memory.Text);
        for (int first = 0, end; first < memory.Text.ParagraphCount; first = end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            end = memory.Text.EndOfRun(first);
            memory.Run(memory.Text, first, end, (float)_options.MinimumCue);
            var stop = next;
            while (
                stop < proposals.Count
                && text.TokensIn(proposals[stop].Cue[0]).First is var cue
                && cue < memory.Text.Paragraphs[end]
            )
            {
                stop++;
            }

            for (var paragraph = first; paragraph < end; paragraph++)
            {
                ReadParagraph(text, memory, paragraph, proposals, next, stop, weighed);
            }

            for (; next < stop; next++)
            {
                var parts = memory.PartsOf(text, proposals[next]);
                weighed.Add((proposals[next], ConfidenceEvidence.ForProposal(proposals[next], parts)));
            }
        }

        _free.Add(memory);
        return weighed;
    }

    private void ReadParagraph(
        AnalyzedText text,
        ReadingMemory memory,
        int paragraph,
        IReadOnlyList<OutermostAttribution> proposals,
        int firstProposal,
        int endProposal,
        List<(OutermostAttribution, ConfidenceEvidence)> weighed
    )
    {
        memory.ReadSegments(memory.Text, paragraph);
        memory.Linked.Clear();
        _model.Linker.Link(text, memory.Segments, memory.Linked);
        foreach (var linked in memory.Linked)
        {
            var attribution = new OutermostAttribution(
                SpansOf(text, memory.Segments, linked.Source),
                SpansOf(text, memory.Segments, linked.Cue),
                SpansOf(text, memory.Segments, linked.Content),
                1
            );
            OutermostAttribution? proposal = null;
            for (var index = firstProposal; index < endProposal; index++)
            {
                if (
                    attribution.Cue[0].Start < proposals[index].Cue[^1].End
                    && proposals[index].Cue[0].Start < attribution.Cue[^1].End
                    && !(proposal?.Confidence >= proposals[index].Confidence)
                )
                {
                    proposal = proposals[index];
                }
            }

            var evidence = ConfidenceEvidence.ForFound(attribution, memory.PartsOf(linked), proposal);
            weighed.Add((attribution, evidence));
        }
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
