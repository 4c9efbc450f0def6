using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A party that does not speak: it declined, did not answer, or is only talked about.</summary>
internal sealed class MissingPartyDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceMissingParty;

    private const int FewestMentions = 4;

    private static readonly PhraseLexicon<string> s_phrases = new(
        EmbeddedLines.OfLexicon("no-answer.txt").Select(line => (line, line))
    );

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var isAsked = false;
        var tokens = reading.Text.Tokens.Length;
        for (var at = 0; at < tokens; at++)
        {
            var length = s_phrases.MatchAt(reading.Text, at, tokens, out _);
            if (length > 0)
            {
                isAsked = true;
                var words = reading.Span(at, at + length);
                sink.Raise(
                    Code,
                    reading.ClaimAt(words.Start),
                    [words],
                    $"A party does not answer: '{reading.Words(words)}'."
                );
            }
        }

        var central = reading
            .Actors.Where(actor =>
                actor.IsNamed && actor.Type is ActorType.Person or ActorType.Organisation or ActorType.Government
            )
            .MaxBy(actor => actor.Mentions.Length);
        if (
            !isAsked
            && central is not null
            && central.Mentions.Length >= FewestMentions
            && Vouching.IsReported(reading)
            && !Vouching.Speakers(reading).Contains(central.Id)
        )
        {
            sink.RaiseOnDocument(
                Code,
                $"{central.Name} is what most of the text is about and is not heard in it.",
                [central.Mentions[0].Span]
            );
        }
    }
}
