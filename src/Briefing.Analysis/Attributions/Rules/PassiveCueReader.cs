using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads passive verbs as cues: "is said to", "was accused of", "it was announced that", "as reported by".</summary>
internal sealed class PassiveCueReader(SentenceGrammar grammar, SubjectFinder subjects, CueLexicon lexicon)
{
    private const double AgentlessShare = 0.5;
    private const double ReducedShare = 0.6;

    private readonly RightContextReader _right = new(grammar, lexicon);
    private readonly LeftContextReader _left = new(grammar);

    /// <summary>Reads a verb group as a passive cue.</summary>
    /// <param name="index">Its index in <see cref="SentenceGrammar.Groups"/>.</param>
    /// <returns>What it may be: nothing, one, or a relayed one with its relay.</returns>
    public IEnumerable<Candidate> Read(int index)
    {
        var group = grammar.Groups[index];
        if (!group.IsPassive && group.Form is not VerbForm.Participle)
        {
            return [];
        }

        foreach (var entry in lexicon.Verbs(grammar.Lemma(group.Head)))
        {
            if (entry.Lemma.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            if (QuotedAsSaying(index, entry) is { Count: > 0 } quoted)
            {
                return quoted;
            }

            return Read(index, entry) is { } found ? [found] : [];
        }

        return [];
    }

    private Candidate? Read(int index, CueEntry entry)
    {
        var group = grammar.Groups[index];
        var end = group.Range.End;
        var agent = Agent(end);
        var subject = subjects.Of(index);
        if (!group.IsPassive && AsReportedBy(entry, group, agent) is { } reported)
        {
            return reported;
        }

        var bounds = ClauseFinder.BoundsOf(grammar, group, subject);
        var after = agent.IsEmpty ? end : agent.End;
        var cueEnd = agent.IsEmpty ? end : end + 1;
        var isExpletive = subject.Head >= 0 && grammar.Is(grammar.Chunks[subject.Head].Head, "it");
        var clause = Math.Max(entry.Weight(CueFrame.Clause), entry.Weight(CueFrame.ObjectInfinitive));
        if (
            group.IsPassive
            && isExpletive
            && _right.Read(entry, after, bounds) is { IsFound: true, Frame: CueFrame.Clause } that
        )
        {
            return Make(entry, group, agent, cueEnd, that.Frame, clause, that.Content);
        }

        if (!subject.IsFound)
        {
            return null;
        }

        var share = group.IsPassive ? 1 : ReducedShare;
        if (Infinitive(after, bounds) is { IsEmpty: false } infinitive)
        {
            return Make(
                entry,
                group,
                agent,
                cueEnd,
                CueFrame.ObjectInfinitive,
                clause * share,
                subject.Range,
                infinitive
            );
        }

        if (Complement(entry, after, bounds) is { IsFound: true } complement)
        {
            return Make(
                entry,
                group,
                agent,
                cueEnd,
                complement.Frame,
                complement.Weight * share,
                subject.Range,
                complement.Content
            );
        }

        var weight = Math.Max(entry.Weight(CueFrame.Object), entry.Weight(CueFrame.ObjectOf)) * share;
        return Make(
            entry,
            group,
            agent,
            cueEnd,
            CueFrame.Object,
            agent.IsEmpty ? weight * AgentlessShare : weight,
            subject.Range
        );
    }

    private Candidate? Make(
        CueEntry entry,
        VerbGroup group,
        TokenRange agent,
        int cueEnd,
        CueFrame frame,
        double weight,
        params ReadOnlySpan<TokenRange> content
    )
    {
        if (weight <= 0)
        {
            return null;
        }

        var candidate = new Candidate
        {
            Lemma = entry.Lemma,
            Kind = CueKind.Verb,
            Stance = entry.Stance,
            Frame = frame,
            Cue = new TokenRange(group.Range.Start, cueEnd),
            Source = agent,
            IsNegated = group.IsNegated,
            IsPassive = true,
            Confidence = weight,
        };
        foreach (var range in content)
        {
            candidate.Content.Add(range);
        }

        return candidate;
    }

    // The phrase after "by".
    private TokenRange Agent(int token)
    {
        while (grammar.IsAdverb(token) && grammar.ChunkAt(token) < 0)
        {
            token++;
        }

        var chunk = grammar.ChunkAt(token + 1);
        return grammar.Is(token, "by") && chunk >= 0 && NounPhrases.IsHolder(grammar.Chunks[chunk].Kind)
            ? NounPhrases.GrowRight(
                grammar,
                grammar.Chunks[chunk],
                grammar.SentenceAround(token).End,
                withApposition: false
            )
            : default;
    }

    private TokenRange Infinitive(int token, ClauseBounds bounds)
    {
        var group = grammar.GroupAt(token);
        return
            group >= 0
            && grammar.Groups[group].Form is VerbForm.Infinitive
            && grammar.Groups[group].Range.Start == token
            ? new TokenRange(token, ClauseFinder.EndOfClause(grammar, token, bounds | ClauseBounds.Parenthesis))
            : default;
    }

    private RightContext Complement(CueEntry entry, int token, ClauseBounds bounds)
    {
        var frame =
            grammar.Is(token, "as") ? CueFrame.ObjectAs
            : grammar.IsAny(token, ["of", "for"]) ? CueFrame.ObjectOf
            : CueFrame.Object;
        if (frame is CueFrame.Object || entry.Weight(frame) == 0)
        {
            return default;
        }

        var end = ClauseFinder.EndOfPhrase(grammar, token, bounds);
        return end > token + 1
            ? new RightContext(frame, new TokenRange(token, end), token, entry.Weight(frame))
            : default;
    }

    // "The minister, as reported by the Post, believes ...", "In a report first published by the Post, ..."
    private Candidate? AsReportedBy(CueEntry entry, VerbGroup group, TokenRange agent)
    {
        var open = group.Range.Start - 1;
        var weight = Math.Max(entry.Weight(CueFrame.Clause), entry.Weight(CueFrame.Quote));
        if (agent.IsEmpty || weight == 0 || !grammar.IsAny(open, ["as", "than"]))
        {
            return null;
        }

        var candidate = Make(
            entry,
            group with
            {
                Range = new TokenRange(open, group.Range.End),
            },
            agent,
            agent.Start,
            CueFrame.Clause,
            weight
        );
        candidate?.Content.AddRange(_left.Around(open, agent.End));
        return candidate is { Content.Count: > 0 } ? candidate : null;
    }

    // "Lind was quoted by the Post as saying ...": the Post relays Lind.
    private List<Candidate> QuotedAsSaying(int index, CueEntry entry)
    {
        var group = grammar.Groups[index];
        var subject = subjects.Of(index);
        var agent = Agent(group.Range.End);
        var token = agent.IsEmpty ? _right.SkipPlaces(group.Range.End) : agent.End;
        var inner = grammar.GroupAt(token + 1);
        if (
            !group.IsPassive
            || !subject.IsFound
            || !grammar.Is(token, "as")
            || inner < 0
            || grammar.Groups[inner].Form is not VerbForm.Ing
            || lexicon.Verbs(grammar.Lemma(grammar.Groups[inner].Head)) is not [var said, ..]
        )
        {
            return [];
        }

        var end = grammar.Groups[inner].Range.End;
        var right = _right.Read(said, end, ClauseBounds.None);
        List<TokenRange> content =
            right.IsFound ? [right.Content]
            : _left.QuotationBefore(subject.Range.Start) is var quotation and >= 0 ? [_left.WithLead(quotation)]
            : _left.Around(subject.Range.Start, end);
        if (content.Count == 0)
        {
            return [];
        }

        var frame = right.IsFound ? right.Frame : CueFrame.Quote;
        if (agent.IsEmpty)
        {
            var single = Make(entry, group, subject.Range, end, frame, 0.9, [.. content]);
            return single is null ? [] : [single];
        }

        var outer = Make(entry, group, agent, group.Range.End + 1, frame, 0.9, [.. content])!;
        var saying = new Candidate
        {
            Lemma = said.Lemma,
            Kind = CueKind.Verb,
            Stance = said.Stance,
            Frame = frame,
            Cue = new TokenRange(token, end),
            Source = subject.Range,
            Confidence = 0.9,
            Relay = outer,
        };
        saying.Content.AddRange(content);
        return [outer, saying];
    }
}
