using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Subjects that a relative clause or a reflexive pronoun stands behind.</summary>
internal sealed partial class SubjectFinder
{
    private bool IsReflexive(int token) =>
        _grammar.IsAny(token, ["himself", "herself", "themselves", "itself", "myself", "ourselves", "yourself"]);

    // "the groups who wrote to her say": the verb after a restrictive relative clause has its antecedent as subject.
    private Subject Antecedent(int index, NounChunk before)
    {
        var previous = index - 1;
        while (
            previous >= 0
            && index - previous < 4
            && SameSentence(index, previous)
            && _grammar.Groups[previous].Form is not VerbForm.Finite
        )
        {
            previous--;
        }

        if (
            previous < 0
            || !SameSentence(index, previous)
            || _subjects[previous] is not { IsFound: true, Range: var relative }
        )
        {
            return Subject.None;
        }

        var chunk = _grammar.ChunkAt(relative.Start - 1);
        var isRelative =
            relative.Length == 1
            && _grammar.IsAny(relative.Start, ["who", "which", "that"])
            && chunk >= 0
            && NounPhrases.IsHolder(_grammar.Chunks[chunk].Kind);
        if (
            !isRelative
            || before.Range.Start == _grammar.Groups[previous].Range.End && before.Kind is NounChunkKind.Pronoun
        )
        {
            return Subject.None;
        }

        for (var token = relative.Start; token < _grammar.Groups[index].Range.Start; token++)
        {
            if (
                _grammar.IsComma(token)
                || _grammar.Penn(token) is PennTag.CC
                || (token > relative.Start && _grammar.Is(token, "that"))
            )
            {
                return Subject.None;
            }
        }

        var range = NounPhrases.GrowLeft(_grammar, _grammar.Chunks[chunk]);
        return new Subject(range with { End = _grammar.Groups[index].Range.Start }, chunk, true);
    }

    // "They cite a sheet in which an entry ... appears": a plural has no verb in -s.
    private bool Agrees(Subject subject, int verb) =>
        _grammar.Penn(verb) is not PennTag.VBZ
        || subject.Head < 0
        || !(
            _grammar.Penn(_grammar.Chunks[subject.Head].Head) is PennTag.NNS or PennTag.NNPS
            || _grammar.IsAny(_grammar.Chunks[subject.Head].Head, ["they", "we", "you", "i"])
        );

    // "His claim that the ship was empty is denied": the verb after a noun's own clause has that noun as its subject.
    private Subject OfNounClause(int index)
    {
        var verb = _grammar.Groups[index].Range.Start;
        var sentence = _grammar.SentenceAround(verb);
        for (var token = verb - 1; token > sentence.Start; token--)
        {
            if (_grammar.IsComma(token) || _grammar.Words(token) is ";" or ":" || _grammar.Penn(token) is PennTag.CC)
            {
                break;
            }

            if (_grammar.Is(token, "that") && _grammar.Penn(token) is PennTag.IN)
            {
                return
                    _grammar.ChunkAt(token - 1) is var chunk and >= 0
                    && _grammar.Chunks[chunk].Head == token - 1
                    && _lexicon.TryGetNoun(_grammar.Lemma(token - 1), out _)
                    && IsComplete(token + 1, verb)
                    ? new Subject(
                        NounPhrases.GrowLeft(_grammar, _grammar.Chunks[chunk]) with
                        {
                            End = verb,
                        },
                        chunk,
                        true
                    )
                    : Subject.None;
            }
        }

        return Subject.None;
    }

    // Whether a clause between two tokens has its subject and verb, and does not end with a subject of the next verb.
    private bool IsComplete(int start, int end) =>
        _grammar.HasFiniteVerb(start, end)
        && (
            _grammar.ChunkAt(end - 1) is not (var last and >= 0)
            || _grammar.GroupAt(_grammar.Chunks[last].Range.Start - 1) < 0
                && _grammar.Penn(_grammar.Chunks[last].Range.Start - 1) is PennTag.IN
            || _grammar.GroupAt(_grammar.Chunks[last].Range.Start - 1) >= 0
            || _grammar.IsQuote(end - 1)
        );
}
