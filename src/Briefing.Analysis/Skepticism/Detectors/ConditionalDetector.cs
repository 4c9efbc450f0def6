using Briefing.Analysis.Relations;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that holds only under a condition.</summary>
internal sealed class ConditionalDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityConditional;

    private const int LongestCondition = 20;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        for (var index = 0; index < reading.Text.Sentences.Length; index++)
        {
            var sentence = reading.Text.Sentences[index];
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (
                    Conditions.MatchAt(reading.Text, at, sentence.EndToken) == 0
                    || IsNoCondition(reading, at, sentence.FirstToken)
                )
                {
                    continue;
                }

                var words = reading.Span(at, EndOf(reading, at, sentence.EndToken));
                if (reading.ClaimAt(words.Start) is { } claim)
                {
                    sink.Raise(Code, claim, [words], $"This holds only under a condition: '{reading.Words(words)}'.");
                }
            }
        }
    }

    // "as if", "even if", "asked if" name no condition that the claim hangs on.
    private static bool IsNoCondition(Reading reading, int at, int first)
    {
        if (!reading.Text.TokenText(at).Equals("if", StringComparison.OrdinalIgnoreCase) || at == first)
        {
            return false;
        }

        return reading.Text.Tokens[at - 1].Lemma
            is "as"
                or "even"
                or "ask"
                or "know"
                or "see"
                or "wonder"
                or "say"
                or "question"
                or "unclear"
                or "sure";
    }

    private static int EndOf(Reading reading, int at, int end)
    {
        for (var next = at + 2; next < Math.Min(end, at + LongestCondition); next++)
        {
            if (reading.Text.Tokens[next].Kind is TokenKind.Punctuation or TokenKind.Quote)
            {
                return next;
            }
        }

        return Math.Min(end, at + LongestCondition);
    }
}
