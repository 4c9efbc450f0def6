using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads adverbs as cues: "has reportedly agreed" is what somebody unnamed reports.</summary>
internal sealed class AdverbCueReader(SentenceGrammar grammar, SubjectFinder subjects, CueLexicon lexicon)
{
    private const double Weight = 0.5;

    /// <summary>Reads a token as a cue.</summary>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int token)
    {
        if (!lexicon.TryGetAdverb(grammar.Words(token), out var entry))
        {
            return null;
        }

        var candidate = new Candidate
        {
            Lemma = entry.Lemma,
            Kind = CueKind.Adverb,
            Stance = entry.Stance,
            Frame = CueFrame.Clause,
            Cue = new TokenRange(token, token + 1),
            Confidence = Weight,
        };
        var end = ClauseFinder.EndOfClause(grammar, token + 1, ClauseBounds.None);
        var start = StartOf(token);
        if (start < token)
        {
            candidate.Content.Add(new TokenRange(start, token));
        }

        if (end > token + 1 && grammar.SentenceAt(token) == grammar.SentenceAt(token + 1))
        {
            candidate.Content.Add(new TokenRange(token + 1, end));
        }

        return candidate.Content.Count == 0 ? null : candidate;
    }

    // Where the verb that the adverb stands with has its subject; the adverb itself where it opens the clause.
    private int StartOf(int token)
    {
        var group = grammar.GroupAt(token);
        group = group >= 0 ? group : grammar.GroupAt(token - 1);
        group = group >= 0 ? group : grammar.GroupAt(token + 1);
        if (group < 0 || grammar.SentenceAt(grammar.Groups[group].First) != grammar.SentenceAt(token))
        {
            return token;
        }

        var subject = subjects.Of(group);
        return subject is { IsFound: true, IsDirect: true } && subject.Range.End <= token ? subject.Range.Start
            : grammar.Groups[group].Range.Start < token ? grammar.Groups[group].Range.Start
            : token;
    }
}
