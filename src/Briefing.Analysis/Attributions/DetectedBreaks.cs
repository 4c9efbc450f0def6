using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions;

/// <summary>
/// Ends the content that a detector marked where somebody else takes the word, or the clause around the cue goes on: at a
/// semicolon, a colon, a conjunction with a new subject, a participle that is a cue itself, the comma after "despite ...".
/// </summary>
internal sealed class DetectedBreaks(SentenceGrammar grammar, IReadOnlyCollection<Candidate> all)
{
    private const double Likely = 0.4;

    private readonly ILookup<int, Candidate> _bySource = all.Where(candidate => !candidate.Source.IsEmpty)
        .ToLookup(candidate => candidate.Source.Start);

    private readonly ILookup<int, Candidate> _byCue = all.ToLookup(candidate => candidate.Cue.Start);

    private readonly ILookup<int, Candidate> _byStart = all.ToLookup(candidate => candidate.Start);

    /// <summary>Ends the content of one candidate.</summary>
    /// <param name="found">What the detector found.</param>
    public void Cut(Candidate found)
    {
        for (var index = 0; index < found.Content.Count; index++)
        {
            var range = found.Content[index];
            if (range.Start < found.Cue.End)
            {
                continue;
            }

            if (index > 0 && IsOthers(found, range))
            {
                found.Cut(index - 1, found.Content[index - 1].End);
                return;
            }

            for (var token = range.Start + 1; token < range.End - 1; token++)
            {
                if (grammar.QuotationAt(token) >= 0)
                {
                    continue;
                }

                if (NextAt(found, range, token) is { } next)
                {
                    next.OnlyNested = false;
                    found.Cut(index, LastBefore(token));
                    return;
                }

                if (ClosesOpening(found, range, token))
                {
                    found.Cut(index, token);
                    return;
                }
            }
        }
    }

    // '... has championed it; "A stop is a stop" was the line he used': a quotation past a semicolon that has its own cue.
    private bool IsOthers(Candidate found, TokenRange range) =>
        grammar.Words(range.Start - 1) is ";"
        && _byStart[range.Start]
            .Any(other =>
                other != found && !other.OnlyNested && other.Content.Exists(piece => piece.Start == range.Start)
            );

    private int LastBefore(int token) => grammar.IsComma(token - 1) ? token - 1 : token;

    // The other candidate that begins right after a token, or null.
    private Candidate? NextAt(Candidate found, TokenRange range, int token)
    {
        if (grammar.Words(token) is ";")
        {
            return _bySource[token + 1].FirstOrDefault(other => range.Contains(other.Cue));
        }

        if (grammar.Words(token) is ":")
        {
            return _byStart[token + 1]
                .FirstOrDefault(other => other != found && IsLikely(other) && !other.Source.IsEmpty);
        }

        if (
            grammar.Penn(token) is PennTag.CC
            && _byCue[token + 1]
                .FirstOrDefault(other =>
                    other != found && IsSameSource(other, found) && grammar.HasFiniteVerb(token + 1, other.Cue.End)
                )
                is { } same
        )
        {
            // "says the pump failed and warns that ..."
            return same;
        }

        if (grammar.HasFiniteVerb(range.Start, token))
        {
            return null;
        }

        if (grammar.Penn(token) is PennTag.CC && found.Kind is CueKind.Noun)
        {
            // "his insistence on a pause and concerns that it might fail"
            return _byCue[token + 1].FirstOrDefault(other => other != found && other.Kind is CueKind.Noun);
        }

        if (grammar.Penn(token) is PennTag.CC)
        {
            return _bySource[token + 1]
                .FirstOrDefault(other =>
                    other != found
                    && other.Cue.Start >= other.Source.End
                    && other.Cue.Start <= range.End + 1
                    && grammar.GroupAt(other.Cue.Start) is var group and >= 0
                    && grammar.Groups[group].Form is VerbForm.Finite
                );
        }

        return grammar.IsComma(token) && grammar.Penn(token + 1) is PennTag.VBG
            ? _byCue[token + 1].FirstOrDefault(other => other != found && IsLikely(other))
            : null;
    }

    private static bool IsSameSource(Candidate other, Candidate found) =>
        !other.Source.IsEmpty && other.Source.Start == found.Source.Start;

    private static bool IsLikely(Candidate other) => !other.OnlyNested || other.Confidence >= Likely;

    // "Despite his promise that nothing will change, behind the scenes he ...": the opening phrase ends with its comma.
    private bool ClosesOpening(Candidate found, TokenRange range, int token)
    {
        if (
            !grammar.IsComma(token)
            || !grammar.HasFiniteVerb(range.Start, token)
            || grammar.HasFiniteVerb(token + 1, range.End)
        )
        {
            return false;
        }

        var sentence = grammar.SentenceAround(found.Cue.Start);
        var opens =
            grammar.Penn(sentence.Start) is PennTag.IN
            && grammar.Penn(token + 1) is PennTag.IN or PennTag.RB
            && range.End < sentence.End;
        for (var at = sentence.Start; opens && at < found.Cue.Start; at++)
        {
            opens = !grammar.IsComma(at) && grammar.GroupAt(at) < 0;
        }

        return opens && found.Kind is CueKind.Noun && grammar.HasFiniteVerb(range.End, sentence.End);
    }
}
