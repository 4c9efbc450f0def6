using System.Buffers;
using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>Finds the names of people, organisations and places. Holds no state: safe to use from many threads.</summary>
public sealed class NameTagger(NameModel model)
{
    /// <summary>The tagger with the model that comes with the library.</summary>
    public static NameTagger Default { get; } = new(NameModel.Default);

    /// <summary>Finds the names in a text, in text order.</summary>
    /// <param name="text">The text, with tagged tokens.</param>
    /// <param name="cancellationToken">Stops the work between two sentences.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<NameSpan> Tag(AnalyzedText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, text.Tokens.Length));
        var labels = rented.AsSpan(0, text.Tokens.Length);
        labels.Clear();
        using var words = new NameWords(text);
        foreach (var sentence in text.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            NameDecoder.Decode(
                model,
                words.Of(sentence),
                words.CaseOf(sentence),
                labels[sentence.FirstToken..sentence.EndToken]
            );
        }

        NameConsistency.Apply(text, words, labels);
        var names = ToSpans(text, labels);
        ArrayPool<byte>.Shared.Return(rented);
        return names;
    }

    internal static ImmutableArray<NameSpan> ToSpans(AnalyzedText text, ReadOnlySpan<byte> labels)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside)
            {
                continue;
            }

            var end = first + 1;
            while (end < labels.Length && NameLabels.IsContinuing(labels[end]))
            {
                end++;
            }

            var span = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
            var type = NameLabels.TypeOf(labels[first]);
            names.Add(new NameSpan(span, first, end, type, NameTyper.Refine(span.Of(text.Text), type)));
            first = end - 1;
        }

        return names.ToImmutable();
    }
}
