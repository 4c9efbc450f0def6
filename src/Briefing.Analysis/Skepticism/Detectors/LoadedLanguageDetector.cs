using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A word of praise or blame in the writer's own voice.</summary>
internal sealed class LoadedLanguageDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.LanguageLoaded;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        for (var at = 0; at < reading.Text.Tokens.Length; at++)
        {
            if (
                LoadedWords.Contains(reading.Text.TokenText(at))
                && Judges(reading.Text, at)
                && reading.Text.QuotationDepthOfToken(at) == 0
            )
            {
                var word = reading.Text.Tokens[at].Span;
                sink.Raise(
                    Code,
                    reading.ClaimAt(word.Start),
                    [word],
                    $"'{reading.Words(word)}' judges, in the writer's own voice."
                );
            }
        }
    }

    // "the failed reform" judges; "the robot failed to stop" reports.
    private static bool Judges(AnalyzedText text, int at) =>
        !LoadedWords.TellsOutcome(text.TokenText(at))
        || at + 1 < text.Tokens.Length
            && text.Tokens[at + 1].Universal is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.PropN;
}
