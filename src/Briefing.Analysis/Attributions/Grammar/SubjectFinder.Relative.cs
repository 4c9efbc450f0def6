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
}
