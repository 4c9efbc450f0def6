using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>The subjects of verbs that go on from an earlier one: ", and said", "says ... and warns".</summary>
internal sealed partial class SubjectFinder
{
    private Subject Inherit(int index, TokenRange sentence)
    {
        if (OfSameTense(index, sentence) is { IsFound: true } told)
        {
            return told;
        }

        for (var previous = index - 1; previous >= Math.Max(0, index - 8); previous--)
        {
            var group = _grammar.Groups[previous];
            if (group.First < sentence.Start)
            {
                break;
            }

            if (
                group.Form is VerbForm.Finite
                && _subjects[previous].IsFound
                && _grammar.QuotationAt(group.First) == _grammar.QuotationAt(_grammar.Groups[index].First)
            )
            {
                if (!Agrees(_subjects[previous], _grammar.Groups[index].First))
                {
                    return Subject.None;
                }

                return _subjects[previous] with
                {
                    IsDirect = false,
                };
            }
        }

        return Subject.None;
    }

    // "The memo says the pump was never tested and warns ...": a verb of saying goes on from one in its own tense.
    private Subject OfSameTense(int index, TokenRange sentence)
    {
        var tag = _grammar.Penn(_grammar.Groups[index].First);
        if (!IsTensed(tag) || !_lexicon.IsSpeech(_grammar.Lemma(_grammar.Groups[index].Head)))
        {
            return Subject.None;
        }

        var isOther = false;
        for (var previous = index - 1; previous >= Math.Max(0, index - 4); previous--)
        {
            var group = _grammar.Groups[previous];
            if (group.First < sentence.Start || _grammar.QuotationAt(group.First) >= 0)
            {
                break;
            }

            if (group.Form is not VerbForm.Finite || !_subjects[previous].IsFound)
            {
                continue;
            }

            var isSame = _grammar.Penn(group.First) == tag;
            if (isSame && isOther && !group.IsPassive && _lexicon.IsSpeech(_grammar.Lemma(group.Head)))
            {
                return _subjects[previous] with { IsDirect = false };
            }

            if (isSame)
            {
                break;
            }

            isOther = true;
        }

        return Subject.None;
    }

    private static bool IsTensed(PennTag tag) => tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP;
}
