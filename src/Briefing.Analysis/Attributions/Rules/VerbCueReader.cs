using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads active verbs as cues: "Lind said that ...", "..., said Lind", ", adding that ...".</summary>
internal sealed class VerbCueReader(SentenceGrammar grammar, SubjectFinder subjects, CueLexicon lexicon)
{
    private const double InfinitiveShare = 0.6;
    private const double IndirectSubjectShare = 0.8;
    private const double FreeRelativeWeight = 0.7;

    private readonly RightContextReader _right = new(grammar, lexicon);
    private readonly LeftContextReader _left = new(grammar);

    /// <summary>Reads a verb group as a cue.</summary>
    /// <param name="index">Its index in <see cref="SentenceGrammar.Groups"/>.</param>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int index)
    {
        var group = grammar.Groups[index];
        if (group.IsPassive || group.Form is VerbForm.Participle)
        {
            return null;
        }

        Candidate? best = null;
        foreach (var entry in lexicon.Verbs(grammar.Lemma(group.Head)))
        {
            if (
                CueEnd(entry, group) is var end and > 0
                && Read(index, entry, end) is { } found
                && (best is null || found.Confidence > best.Confidence)
            )
            {
                best = found;
            }
        }

        return best;
    }

    // One past the last word of the entry, or 0 where the text does not have it.
    private int CueEnd(CueEntry entry, VerbGroup group)
    {
        var end = group.Range.End;
        var space = entry.Lemma.IndexOf(' ', StringComparison.Ordinal);
        while (space >= 0)
        {
            var next = entry.Lemma.IndexOf(' ', space + 1);
            var word = entry.Lemma.AsSpan(space + 1, (next < 0 ? entry.Lemma.Length : next) - space - 1);
            if (!grammar.Words(end).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }

            end++;
            space = next;
        }

        return end;
    }

    private Candidate? Read(int index, CueEntry entry, int cueEnd)
    {
        var group = grammar.Groups[index];
        var subject = subjects.Of(index);
        if (Inverted(index, entry, cueEnd, subject) is { } inverted)
        {
            return inverted;
        }

        var bounds = ClauseFinder.BoundsOf(grammar, group, subject);
        var right = _right.Read(entry, cueEnd, bounds);
        if (subject is { IsFound: true, IsDirect: true } && grammar.Is(subject.Range.Start - 1, "what"))
        {
            if (FreeRelative(entry, group, subject, cueEnd) is { } free)
            {
                return free;
            }

            if (right is { IsFound: true, Frame: CueFrame.Prepositional })
            {
                return null;
            }
        }

        var anchor =
            subject is { IsFound: true, IsDirect: true } && subject.Range.End <= group.Range.Start
                ? subject.Range.Start
                : group.Range.Start;
        var candidate = Start(entry, group, subject, right);
        if (Before(entry, subject, anchor, right) is { Count: > 0 } before)
        {
            candidate = Start(
                entry,
                group,
                subject,
                default,
                cueEnd,
                right.Frame is CueFrame.Quote || _left.QuotationBefore(anchor) >= 0 ? CueFrame.Quote : CueFrame.Clause
            );
            candidate.Content.AddRange(before);
            if (right is { IsFound: true, Frame: CueFrame.Quote })
            {
                candidate.Content.Add(right.Content);
            }
        }
        else if (right.IsFound)
        {
            candidate.Content.Add(right.Content);
        }

        return candidate.Content.Count == 0 ? null : candidate;
    }

    private Candidate Start(
        CueEntry entry,
        VerbGroup group,
        Subject subject,
        RightContext right,
        int cueEnd = 0,
        CueFrame frame = CueFrame.Clause
    )
    {
        var weight = right.IsFound ? right.Weight : Math.Max(entry.Weight(frame), entry.Weight(CueFrame.Clause));
        weight *=
            group.Form is VerbForm.Infinitive || group.Form is VerbForm.Base && !subject.IsDirect ? InfinitiveShare : 1;
        weight *= subject.IsFound ? 1 : IndirectSubjectShare;
        return new Candidate
        {
            Lemma = entry.Lemma,
            Kind = CueKind.Verb,
            Stance = entry.Stance,
            Frame = right.IsFound ? right.Frame : frame,
            Cue = new TokenRange(CueStart(group), right.IsFound ? right.CueEnd : cueEnd),
            Source = subject.Range,
            Addressee = right.IsFound ? right.Addressee : AddresseeAt(entry, cueEnd),
            IsNegated = group.IsNegated,
            Confidence = weight,
        };
    }

    // '"...," he told the Post'
    private TokenRange AddresseeAt(CueEntry entry, int token)
    {
        var chunk = entry.Weight(CueFrame.Addressee) > 0 ? grammar.ChunkAt(token) : -1;
        return
            chunk >= 0 && grammar.Chunks[chunk].Range.Start == token && NounPhrases.IsHolder(grammar.Chunks[chunk].Kind)
            ? NounPhrases.GrowRight(
                grammar,
                grammar.Chunks[chunk],
                grammar.SentenceAround(token).End,
                withApposition: false
            )
            : default;
    }

    // "what it says are chat messages": what is said is what the copula joins.
    private Candidate? FreeRelative(CueEntry entry, VerbGroup group, Subject subject, int cueEnd)
    {
        var weight = entry.Weight(CueFrame.Clause);
        if (
            weight == 0
            || grammar.GroupAt(cueEnd) is not (var copula and >= 0)
            || grammar.Groups[copula] is not { Form: VerbForm.Finite } joined
            || grammar.Lemma(joined.Head) != "be"
        )
        {
            return null;
        }

        var candidate = Start(entry, group, subject, default, cueEnd);
        candidate.Confidence = Math.Max(weight, FreeRelativeWeight);
        candidate.Content.Add(new TokenRange(subject.Range.Start - 1, subject.Range.Start));
        candidate.Content.Add(
            new TokenRange(cueEnd, ClauseFinder.EndOfClause(grammar, cueEnd, ClauseBounds.Parenthesis))
        );
        return candidate;
    }

    // "went on to say": a verb that only carries the cue belongs to it.
    private int CueStart(VerbGroup group)
    {
        var index = grammar.GroupAt(group.Range.Start - 1);
        return
            group.Form is VerbForm.Infinitive
            && index >= 0
            && grammar.Groups[index].Range.End == group.Range.Start
            && lexicon.Verbs(grammar.Lemma(grammar.Groups[index].Head)).IsEmpty
            ? grammar.Groups[index].Range.Start
            : group.Range.Start;
    }

    // '"...," said Ruta Vance, a neighbour': the subject comes after the verb.
    private Candidate? Inverted(int index, CueEntry entry, int cueEnd, Subject subject)
    {
        var group = grammar.Groups[index];
        var weight = Math.Max(entry.Weight(CueFrame.Quote), entry.Weight(CueFrame.Clause));
        var before = group.Range.Start - 1;
        if (
            group.Form is not VerbForm.Finite
            || weight == 0
            || entry.Weight(CueFrame.Quote) == 0
            || subject is { IsFound: true, IsDirect: true, Head: >= 0 }
                && !grammar.IsComma(before)
                && !grammar.IsQuote(before)
        )
        {
            return null;
        }

        var chunk = grammar.ChunkAt(cueEnd);
        var quotation = _left.QuotationBefore(group.Range.Start);
        if (
            chunk < 0
            || grammar.Chunks[chunk].Range.Start != cueEnd
            || !NounPhrases.IsHolder(grammar.Chunks[chunk].Kind)
            || (quotation < 0 && !grammar.IsComma(before))
        )
        {
            return null;
        }

        if (quotation < 0 && subject is { IsFound: true, IsDirect: true })
        {
            return null;
        }

        var limit = grammar.SentenceAround(cueEnd).End;
        var source = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: true);
        if (
            quotation < 0
            && grammar.GroupAt(source.End) is var next and >= 0
            && grammar.Groups[next].Form is VerbForm.Finite
        )
        {
            return null;
        }

        var candidate = Start(
            entry,
            group,
            new Subject(source, chunk, true),
            default,
            cueEnd,
            quotation >= 0 ? CueFrame.Quote : CueFrame.Clause
        );
        if (quotation >= 0)
        {
            candidate.Content.Add(_left.WithLead(quotation));
        }
        else
        {
            candidate.Content.AddRange(
                _left.Around(group.Range.Start, ClauseFinder.EndOfClause(grammar, source.End, ClauseBounds.Parenthesis))
            );
        }

        return candidate.Content.Count == 0 ? null : candidate;
    }

    // A content before the subject, or around subject and verb.
    private List<TokenRange> Before(CueEntry entry, Subject subject, int anchor, RightContext right)
    {
        if (Math.Max(entry.Weight(CueFrame.Quote), entry.Weight(CueFrame.Clause)) == 0)
        {
            return [];
        }

        // '"...," he said of Mr. Lind', '"...," he told the Post': what follows is not the content then.
        var quotation = entry.Weight(CueFrame.Quote) > 0 ? _left.QuotationBefore(anchor) : -1;
        if (
            quotation >= 0 && right.Frame is not CueFrame.Clause and not CueFrame.ObjectInfinitive
            || !right.IsFound && quotation >= 0
        )
        {
            return [_left.WithLead(quotation)];
        }

        if (
            right.IsFound
            || !subject.IsFound
            || !subject.IsDirect
            || IsRelative(subject)
            || entry.Weight(CueFrame.Quote) == 0
        )
        {
            return [];
        }

        var isAs = grammar.Is(anchor - 1, "as");
        var open = isAs ? anchor - 1 : anchor;
        if (!isAs && !IsMark(open - 1) && !grammar.IsAny(open - 1, ["so", "what"]))
        {
            return [];
        }

        if (grammar.Is(open - 1, "so"))
        {
            open -= grammar.Is(open - 2, "or") ? 2 : 1;
        }

        var close = CloseOf(anchor, subject);
        return close < 0 || grammar.IsAny(open - 1, ["what"]) ? [] : _left.Around(open, close);
    }

    private bool IsRelative(Subject subject) =>
        subject.Head >= 0 && grammar.Chunks[subject.Head].Kind is NounChunkKind.Relative;

    private bool IsMark(int token) =>
        grammar.IsComma(token) || grammar.IsDash(token) || grammar.IsQuote(token) || grammar.Words(token) is "(";

    // The end of the parenthesis: past adverbs, days and phrases to the next mark; -1 where words that belong to nothing follow.
    private int CloseOf(int anchor, Subject subject)
    {
        var token = subject.Range.End;
        var limit = grammar.SentenceAround(anchor).End;
        var group = -1;
        while (token < limit && group < 0)
        {
            group = grammar.GroupAt(token);
            token = group >= 0 ? grammar.Groups[group].Range.End : token + 1;
        }

        for (var steps = 0; token < limit && steps < 30; steps++, token++)
        {
            if (IsMark(token) || grammar.IsTerminal(token) || grammar.Words(token) is ")" or ";" or ":")
            {
                return token;
            }

            if (grammar.GroupAt(token) is var next and >= 0 && grammar.Groups[next].Form is VerbForm.Finite)
            {
                return -1;
            }
        }

        return token >= limit ? limit : -1;
    }
}
