using System.Collections.Frozen;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A text that raises the possibility of deception.</summary>
internal sealed class DeceptionAllegedDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceDeceptionAlleged;

    private static readonly FrozenSet<string> s_words = EmbeddedLines
        .OfLexicon("deception-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims.Where(claim => claim.Kind == ClaimKind.Attributed))
        {
            foreach (var span in claim.Content)
            {
                var (first, end) = reading.TokensIn(span);
                for (var at = first; at < end; at++)
                {
                    if (
                        s_words.Contains(reading.Text.Tokens[at].Lemma)
                        || s_words.Contains(reading.Text.TokenText(at).ToString())
                    )
                    {
                        var word = reading.Text.Tokens[at].Span;
                        sink.Raise(Code, claim, [word], $"The text itself raises deception: '{reading.Words(word)}'.");
                    }
                }
            }
        }
    }
}
