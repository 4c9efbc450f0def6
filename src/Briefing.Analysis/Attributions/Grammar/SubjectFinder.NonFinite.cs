using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>The subjects of infinitives and participles, which other verbs of their sentence have.</summary>
internal sealed partial class SubjectFinder
{
    private Subject OfInfinitive(int index, int before)
    {
        var governor = index - 1;
        if (governor < 0 || !SameSentence(index, governor))
        {
            return Subject.None;
        }

        // "asked officials to say": the object acts; "promised officials to say" is rarer.
        var chunk = _grammar.ChunkAt(before);
        var isObject =
            chunk >= 0
            && _grammar.Chunks[chunk].Range.Start == _grammar.Groups[governor].Range.End
            && _grammar.Chunks[chunk].Kind is not NounChunkKind.Temporal;
        var subject = _subjects[governor];
        return
            isObject
            && !_grammar.Groups[governor].IsPassive
            && _grammar.Lemma(_grammar.Groups[governor].Head) is not ("have" or "make" or "take")
            ? new Subject(_grammar.Chunks[chunk].Range, chunk, false)
            : subject with
            {
                IsDirect = false,
            };
    }

    private Subject OfParticiple(int index, int before)
    {
        var sentence = _grammar.SentenceAround(_grammar.Groups[index].First);
        if (
            before >= sentence.Start
            && _grammar.ChunkAt(before) is var chunk and >= 0
            && _grammar.Chunks[chunk].Kind is not NounChunkKind.Temporal
        )
        {
            // "with many speculating that"
            return FromChunk(chunk, sentence);
        }

        if (
            _grammar.Is(before, "as")
            && _grammar.ChunkAt(before - 1) is var quoted and >= 0
            && NounPhrases.IsHolder(_grammar.Chunks[quoted].Kind)
        )
        {
            // "quoted two officials as saying that"
            return FromChunk(quoted, sentence) with { IsDirect = false };
        }

        var isSpeech = _lexicon.IsSpeech(_grammar.Lemma(_grammar.Groups[index].Head)) || IsDenial(index);

        // ", adding that" and ", contradicting the minister" go on from a verb of saying rather than from the verb of what was said.
        var nearest = Subject.None;
        for (var previous = index - 1; previous >= Math.Max(0, index - 12) && SameSentence(index, previous); previous--)
        {
            if (
                _grammar.Groups[previous].Form is VerbForm.Finite
                && _subjects[previous] is { IsFound: true } subject
                && (subject.Head < 0 || _grammar.Chunks[subject.Head].Kind is not NounChunkKind.Relative)
                && _grammar.QuotationAt(_grammar.Groups[previous].First)
                    == _grammar.QuotationAt(_grammar.Groups[index].First)
            )
            {
                if (nearest.IsFound && IsOfOpening(_grammar, subject.Range.Start))
                {
                    break;
                }

                nearest = nearest.IsFound ? nearest : subject;
                if (!isSpeech || _lexicon.IsSpeech(_grammar.Lemma(_grammar.Groups[previous].Head)))
                {
                    return subject with { IsDirect = false };
                }
            }
        }

        return nearest.IsFound ? nearest with { IsDirect = false } : Following(index, sentence);
    }

    private bool IsDenial(int index)
    {
        foreach (var entry in _lexicon.Verbs(_grammar.Lemma(_grammar.Groups[index].Head)))
        {
            if (entry.Stance is CueStance.Negative)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a subject is that of a clause that opens its sentence, "While some say yes, others doubt it, fearing ...", and
    /// so has no part in what follows.
    /// </summary>
    public static bool IsOfOpening(SentenceGrammar grammar, int subject) =>
        subject > 0
        && grammar.Penn(subject - 1) is PennTag.IN
        && grammar.SentenceAround(subject - 1).Start == subject - 1;

    // "Speaking of the plan, Mr. Lind said": the subject comes after the comma.
    private Subject Following(int index, TokenRange sentence)
    {
        for (var token = _grammar.Groups[index].Range.End; token < sentence.End; token++)
        {
            if (
                _grammar.IsComma(token)
                && _grammar.ChunkAt(token + 1) is var chunk and >= 0
                && NounPhrases.IsHolder(_grammar.Chunks[chunk].Kind)
            )
            {
                var range = NounPhrases.GrowRight(
                    _grammar,
                    _grammar.Chunks[chunk],
                    sentence.End,
                    withApposition: false
                );
                if (_grammar.GroupAt(range.End) >= 0)
                {
                    return new Subject(range, chunk, false);
                }
            }
        }

        return Subject.None;
    }
}
