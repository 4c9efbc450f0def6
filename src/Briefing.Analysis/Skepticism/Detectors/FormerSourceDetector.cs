using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source that no longer holds the post it is introduced by.</summary>
internal sealed class FormerSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceFormer;

    private static readonly FrozenSet<string> s_words = EmbeddedLines
        .OfLexicon("former-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            foreach (var span in source.Spans)
            {
                var (first, end) = reading.TokensIn(span);
                for (var at = first; at < end; at++)
                {
                    if (IsFormer(reading.Text.TokenText(at)))
                    {
                        var words = reading.Span(at, source.Head > at && source.Head < end ? source.Head + 1 : at + 1);
                        sink.Raise(
                            Code,
                            source.Claim,
                            [words],
                            $"'{reading.Words(words)}': the source no longer holds the post, so what it knows may be old."
                        );
                        break;
                    }
                }
            }
        }
    }

    private static bool IsFormer(ReadOnlySpan<char> word) =>
        s_lookup.Contains(word) || word.Length > 4 && word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase);
}
