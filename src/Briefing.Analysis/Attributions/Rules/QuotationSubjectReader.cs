using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads a quotation that is the subject of its clause: '"..." was the line that she used', '"..." is his answer'.</summary>
internal sealed class QuotationSubjectReader(SentenceGrammar grammar)
{
    private const double Certainty = 0.8;
    private const int FewestWords = 3;
    private static readonly WordList s_words = WordList.Load("quoted-words.txt");

    private readonly LeftContextReader _left = new(grammar);

    /// <summary>Reads a verb group as the "was" after such a quotation.</summary>
    /// <param name="index">Its index in <see cref="SentenceGrammar.Groups"/>.</param>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int index)
    {
        var group = grammar.Groups[index];
        var chunk = grammar.ChunkAt(group.Range.End);
        if (
            group.Form is not VerbForm.Finite
            || grammar.Lemma(group.Head) != "be"
            || chunk < 0
            || grammar.Chunks[chunk].Range.Start != group.Range.End
            || !s_words.Contains(grammar.Lemma(grammar.Chunks[chunk].Head))
            || _left.QuotationBefore(group.Range.Start) is not (var quotation and >= 0)
            || grammar.Quotations[quotation] is not { Words: >= FewestWords, Range: var quoted }
            || !OpensClause(quoted.Start)
        )
        {
            return null;
        }

        var noun = grammar.Chunks[chunk];
        var source = NounPhrases.PossessorOf(grammar, noun);
        source = source.IsEmpty ? Relative(noun.Range.End) : source;
        if (source.IsEmpty)
        {
            return null;
        }

        var candidate = new Candidate
        {
            Lemma = grammar.Lemma(noun.Head),
            Kind = CueKind.Noun,
            Stance = CueStance.Neutral,
            Frame = CueFrame.Quote,
            Cue =
                source.Start < noun.Head
                    ? new TokenRange(source.End, noun.Head + 1)
                    : new TokenRange(group.Range.Start, noun.Range.End),
            Source = source,
            IsNegated = group.IsNegated,
            Confidence = Certainty,
        };
        candidate.Content.Add(quoted);
        return candidate;
    }

    private bool OpensClause(int token) =>
        grammar.SentenceAround(token).Start == token
        || grammar.Words(token - 1) is ";" or ":" or ","
        || grammar.IsDash(token - 1);

    // "the line (that) he used", "the answer from the ministry", "the reply of the mayor"
    private TokenRange Relative(int token)
    {
        var isFrom = grammar.IsAny(token, ["from", "by", "of"]);
        token += isFrom || grammar.IsAny(token, ["that", "which"]) ? 1 : 0;
        if (
            grammar.ChunkAt(token) is not (var chunk and >= 0)
            || grammar.Chunks[chunk].Range.Start != token
            || !NounPhrases.IsHolder(grammar.Chunks[chunk].Kind)
        )
        {
            return default;
        }

        var range = NounPhrases.GrowRight(
            grammar,
            grammar.Chunks[chunk],
            grammar.SentenceAround(token).End,
            withApposition: false
        );
        var hasVerb = grammar.GroupAt(range.End) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite;
        return isFrom || hasVerb ? range : default;
    }
}
