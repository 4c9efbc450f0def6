using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A conclusion from something not said, not seen or not found.</summary>
internal sealed class AbsenceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityInferenceFromAbsence;

    private const int Reach = 12;

    private static readonly PhraseLexicon<string> s_absences = new(
        EmbeddedLines.OfLexicon("absence-phrases.txt").Select(line => (line, line))
    );

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var sentence in reading.Text.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var length = s_absences.MatchAt(reading.Text, at, sentence.EndToken, out _);
                if (length == 0)
                {
                    continue;
                }

                var words = reading.Span(at, Math.Min(sentence.EndToken, at + length + Reach));
                if (reading.ClaimAt(words.Start) is { } claim)
                {
                    sink.Raise(
                        Code,
                        claim,
                        [reading.Span(at, at + length)],
                        $"Something is concluded from what is not there: '{reading.Words(words)}'."
                    );
                }
            }
        }
    }
}
