using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads predicative adjectives as cues: "is confident that", "was unaware of", "remains open to".</summary>
internal sealed class AdjectiveCueReader(SentenceGrammar grammar, SubjectFinder subjects, CueLexicon lexicon)
{
    private static readonly WordList s_copulas = WordList.Load("copulas.txt");

    private readonly RightContextReader _right = new(grammar, lexicon);

    /// <summary>Reads the adjective after a verb group, or the participle that ends it, as a cue.</summary>
    /// <param name="index">The group's index in <see cref="SentenceGrammar.Groups"/>.</param>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int index)
    {
        var group = grammar.Groups[index];
        var adjective = group.Range.End;
        if (group.IsPassive && lexicon.TryGetAdjective(grammar.Words(group.Head), out var entry))
        {
            adjective = group.Head;
        }
        else
        {
            if (!s_copulas.Contains(grammar.Lemma(group.Head)))
            {
                return null;
            }

            while (grammar.IsAdverb(adjective) && grammar.ChunkAt(adjective) < 0 && adjective < group.Range.End + 3)
            {
                adjective++;
            }

            if (!lexicon.TryGetAdjective(grammar.Words(adjective), out entry))
            {
                return null;
            }
        }

        var subject = subjects.Of(index);
        var right = _right.Read(entry, adjective + 1, ClauseBounds.None);
        if (!subject.IsFound || !right.IsFound || IsImpersonal(subject))
        {
            return null;
        }

        var candidate = new Candidate
        {
            Lemma = entry.Lemma,
            Kind = CueKind.Adjective,
            Stance = entry.Stance,
            Frame = right.Frame,
            Cue = new TokenRange(group.Range.Start, right.CueEnd),
            Source = subject.Range,
            IsNegated = group.IsNegated || HasNegation(group.Range.End, adjective),
            Confidence = right.Weight,
        };
        candidate.Content.Add(right.Content);
        return candidate;
    }

    // "It is clear that" has no holder.
    private bool IsImpersonal(Subject subject) =>
        subject.Head >= 0 && grammar.Is(grammar.Chunks[subject.Head].Head, "it")
        || grammar.Penn(subject.Range.Start) is PennTag.EX;

    private bool HasNegation(int start, int end)
    {
        for (var token = start; token < end; token++)
        {
            if (grammar.IsAny(token, ["not", "n't", "n\u2019t", "never"]))
            {
                return true;
            }
        }

        return false;
    }
}
