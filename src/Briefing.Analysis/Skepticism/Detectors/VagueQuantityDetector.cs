using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A word that stands in for a figure.</summary>
internal sealed class VagueQuantityDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.LanguageVagueQuantity;

    private static readonly PhraseLexicon<string> s_words = new(
        Vagueness.OfContents.Select(phrase => (phrase, phrase))
    );

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            foreach (var span in claim.Content)
            {
                var (first, end) = reading.TokensIn(span);
                for (var at = first; at < end; at++)
                {
                    var length = s_words.MatchAt(reading.Text, at, end, out var phrase);
                    if (
                        length > 0
                        && phrase is not ("some" or "few")
                        && !reading.IsInSource(at)
                        && (length > 1 || IsBeforeNoun(reading, at + 1, end))
                    )
                    {
                        var words = reading.Span(at, Math.Min(end, at + length + 1));
                        sink.Raise(
                            Code,
                            claim,
                            [words],
                            $"'{reading.Words(words)}' does not tell how much or how many."
                        );
                    }
                }
            }
        }
    }

    private static bool IsBeforeNoun(Reading reading, int at, int end) =>
        at < end
        && reading.Text.Tokens[at].Universal
            is UniversalTag.Noun
                or UniversalTag.PropN
                or UniversalTag.Adj
                or UniversalTag.Num;
}
