using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads nouns as cues: "his insistence on", "concerns that", "a warning by", "expressed doubt about", "is met with skepticism".</summary>
internal sealed class NounCueReader(SentenceGrammar grammar, SubjectFinder subjects, CueLexicon lexicon)
{
    private const double AgentlessShare = 0.4;
    private const double AgentlessClauseShare = 0.8;
    private static readonly WordList s_supportVerbs = WordList.Load("support-verbs.txt");
    private static readonly WordList s_receptionVerbs = WordList.Load("reception-verbs.txt");

    private readonly RightContextReader _right = new(grammar, lexicon);

    /// <summary>Reads a base noun phrase as a cue.</summary>
    /// <param name="index">Its index in <see cref="SentenceGrammar.Chunks"/>.</param>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int index)
    {
        var chunk = grammar.Chunks[index];
        if (chunk.Kind is not NounChunkKind.Common || !lexicon.TryGetNoun(grammar.Lemma(chunk.Head), out var entry))
        {
            return null;
        }

        if (Reception(chunk, entry) is { } reception)
        {
            return reception;
        }

        var source = NounPhrases.PossessorOf(grammar, chunk);
        var cue = new TokenRange(source.IsEmpty ? WithoutArticle(chunk.Range.Start) : source.End, chunk.Head + 1);
        var after = chunk.Head + 1;
        if (source.IsEmpty && After(after) is { IsEmpty: false } holder)
        {
            source = holder;
            after = holder.End;
            cue = cue with { End = holder.Start };
        }

        var right = _right.Read(entry, after, BoundsOf(chunk));
        if (!right.IsFound || right.Frame is CueFrame.Quote or CueFrame.Object)
        {
            right = Predicate(entry, after);
        }

        if (!right.IsFound || (right.Frame is CueFrame.Clause && !IsContentClause(right, after)))
        {
            return null;
        }

        if (IsSubject(chunk))
        {
            right = right with
            {
                Content = right.Content with
                {
                    End = Math.Min(
                        right.Content.End,
                        ClauseFinder.EndOfNounClause(
                            grammar,
                            right.Content.Start,
                            BoundsOf(chunk),
                            right.Frame is CueFrame.Clause
                        )
                    ),
                },
            };
        }

        var weight = right.Weight;
        if (source.IsEmpty && Support(chunk) is var support and >= 0)
        {
            source = subjects.Of(support).Range;
            cue = cue with { Start = grammar.Groups[support].Range.Start };
        }
        else if (source.IsEmpty)
        {
            weight *= right.Frame is CueFrame.Clause ? AgentlessClauseShare : AgentlessShare;
        }

        return Make(
            entry,
            cue with
            {
                End = cue.End < after || cue.End > right.CueEnd ? cue.End : right.CueEnd,
            },
            source,
            right.Frame,
            weight,
            IsNegated(chunk),
            right.Content
        );
    }

    // No finite verb before it in its sentence: it is, or stands in, the subject.
    private bool IsSubject(NounChunk chunk)
    {
        for (var token = chunk.Range.Start - 1; token >= grammar.SentenceAround(chunk.Head).Start; token--)
        {
            if (grammar.GroupAt(token) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite)
            {
                return false;
            }
        }

        return true;
    }

    // "Despite his claim that it was safe, others left": a comma ends what hangs on an opening preposition.
    private ClauseBounds BoundsOf(NounChunk chunk)
    {
        var start = grammar.SentenceAround(chunk.Head).Start;
        return grammar.Penn(start) is PennTag.IN && chunk.Range.Start == start + 1
            ? ClauseBounds.Subordinate
            : ClauseBounds.None;
    }

    private int WithoutArticle(int start) =>
        grammar.Penn(start) is PennTag.DT && !grammar.Is(start, "no") ? start + 1 : start;

    // "that" after a noun opens its content only where no subject is missing: "the claim that surprised everybody" is none.
    private bool IsContentClause(RightContext right, int after) =>
        right.Content.Start == after
        && (
            !grammar.Is(right.Content.Start, "that")
                ? grammar.IsAny(right.Content.Start, ["whether", "how", "why", "if"])
                : grammar.GroupAt(right.Content.Start + 1) < 0
                    || grammar.Groups[grammar.GroupAt(right.Content.Start + 1)].Form is not VerbForm.Finite
        );

    // "a warning by the coastguard that", "a promise from both parties to"
    private TokenRange After(int token)
    {
        var chunk = grammar.ChunkAt(token + 1);
        if (
            !grammar.IsAny(token, ["by", "from", "among", "of"])
            || chunk < 0
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
        return !grammar.Is(token, "of") || (grammar.Is(range.End, "that") && grammar.Penn(range.End) is PennTag.IN)
            ? range
            : default;
    }

    // "Its view is that ..."
    private RightContext Predicate(CueEntry entry, int token)
    {
        var group = grammar.GroupAt(token);
        if (group < 0 || grammar.Lemma(grammar.Groups[group].Head) != "be" || entry.Weight(CueFrame.Clause) == 0)
        {
            return default;
        }

        var start = grammar.Groups[group].Range.End;
        var end =
            grammar.Is(start, "that") && grammar.Penn(start) is PennTag.IN
                ? ClauseFinder.EndOfClause(grammar, start, ClauseBounds.None)
                : start;
        return end > start + 1
            ? new RightContext(CueFrame.Infinitive, new TokenRange(start, end), start, entry.Weight(CueFrame.Clause))
            : default;
    }

    // The verb group of "expressed doubt", "made no mention", or -1.
    private int Support(NounChunk chunk)
    {
        var group = grammar.GroupAt(chunk.Range.Start - 1);
        return
            group >= 0
            && !grammar.Groups[group].IsPassive
            && s_supportVerbs.Contains(grammar.Lemma(grammar.Groups[group].Head))
            && subjects.Of(group).IsFound
            ? group
            : -1;
    }

    // "The plan is met with skepticism in the West": the subject is what is doubted.
    private Candidate? Reception(NounChunk chunk, CueEntry entry)
    {
        var group =
            grammar.Is(chunk.Range.Start - 1, "with") || grammar.Is(chunk.Range.Start - 1, "by")
                ? grammar.GroupAt(chunk.Range.Start - 2)
                : -1;
        if (
            group < 0
            || !grammar.Groups[group].IsPassive
            || !s_receptionVerbs.Contains(grammar.Lemma(grammar.Groups[group].Head))
            || !subjects.Of(group).IsFound
        )
        {
            return null;
        }

        var end = chunk.Range.End;
        var holder = grammar.ChunkAt(end + 1);
        var source =
            grammar.IsAny(end, ["in", "by", "from", "among"])
            && holder >= 0
            && NounPhrases.IsHolder(grammar.Chunks[holder].Kind)
                ? NounPhrases.GrowRight(
                    grammar,
                    grammar.Chunks[holder],
                    grammar.SentenceAround(end).End,
                    withApposition: false
                )
                : default;
        return Make(
            entry,
            new TokenRange(grammar.Groups[group].Range.Start, end),
            source,
            CueFrame.Object,
            0.6,
            grammar.Groups[group].IsNegated,
            subjects.Of(group).Range
        );
    }

    private bool IsNegated(NounChunk chunk) => grammar.IsAny(chunk.Range.Start, ["no", "little"]);

    private static Candidate Make(
        CueEntry entry,
        TokenRange cue,
        TokenRange source,
        CueFrame frame,
        double weight,
        bool negated,
        TokenRange content
    )
    {
        var candidate = new Candidate
        {
            Lemma = entry.Lemma,
            Kind = CueKind.Noun,
            Stance = entry.Stance,
            Frame = frame,
            Cue = cue,
            Source = source,
            IsNegated = negated,
            Confidence = weight,
        };
        candidate.Content.Add(content);
        return candidate;
    }
}
