using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Training;

/// <summary>Turns annotated attributions into labels of tokens.</summary>
internal static class GoldLabels
{
    /// <summary>Labels the tokens of a text. Where roles meet in a token, the cue wins, then the source.</summary>
    /// <param name="text">The text.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="owners">Takes for each token the attributions that it is part of in its role.</param>
    public static byte[] Of(AnalyzedText text, IReadOnlyList<AnnotatedAttribution> attributions, List<int>?[] owners)
    {
        var count = text.Tokens.Length;
        var labels = new byte[count];
        SegmentRole[] order = [SegmentRole.Cue, SegmentRole.Source, SegmentRole.Content];
        foreach (var role in order)
        {
            for (var index = 0; index < attributions.Count; index++)
            {
                var spans = role switch
                {
                    SegmentRole.Cue => attributions[index].Cue,
                    SegmentRole.Source => attributions[index].Source,
                    _ => attributions[index].Content,
                };
                foreach (var (first, end) in Ranges(text, spans))
                {
                    Mark(labels, owners, role, index, first, end);
                }
            }
        }

        foreach (var sentence in text.Sentences)
        {
            var first = sentence.FirstToken;
            if (IsParagraphStart(text, first) && RoleLabel.IsInside(labels[first]))
            {
                labels[first] = RoleLabel.Begin(RoleLabel.RoleOf(labels[first]));
            }
        }

        return labels;
    }

    private static bool IsParagraphStart(AnalyzedText text, int token) =>
        token == 0
        || text.Sentences[text.SentenceOfToken(token - 1)].Paragraph
            != text.Sentences[text.SentenceOfToken(token)].Paragraph;

    private static void Mark(byte[] labels, List<int>?[] owners, SegmentRole role, int index, int first, int end)
    {
        var inside = false;
        for (var token = first; token < end; token++)
        {
            if (labels[token] == RoleLabel.Outside)
            {
                labels[token] = inside ? RoleLabel.Inside(role) : RoleLabel.Begin(role);
                inside = true;
            }
            else if (RoleLabel.RoleOf(labels[token]) != role)
            {
                inside = false;
                continue;
            }

            (owners[token] ??= []).Add(index);
        }
    }

    private static List<(int First, int End)> Ranges(AnalyzedText text, IEnumerable<TextSpan> spans)
    {
        var ranges = new List<(int First, int End)>();
        foreach (var span in spans)
        {
            var (first, end) = text.TokensIn(span);
            while (first < end && IsLoose(text, first))
            {
                first++;
            }

            while (end > first && IsLoose(text, end - 1))
            {
                end--;
            }

            if (first == end)
            {
                continue;
            }

            if (ranges.Count > 0 && first >= ranges[^1].End && OnlyPunctuation(text, ranges[^1].End, first))
            {
                ranges[^1] = (ranges[^1].First, end);
            }
            else
            {
                ranges.Add((first, end));
            }
        }

        return ranges;
    }

    private static bool OnlyPunctuation(AnalyzedText text, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token].Kind is not (TokenKind.Punctuation or TokenKind.Quote))
            {
                return false;
            }
        }

        return first == end
            || text.SentenceOfToken(first - 1) == text.SentenceOfToken(Math.Min(end, text.Tokens.Length - 1));
    }

    private static bool IsLoose(AnalyzedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation
        && text.Text[text.Tokens[token].Span.Start] is '.' or ',' or ';' or '-' or '\u2013' or '\u2014';
}
