using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>
/// Gives the quotations that nobody claims to whom the layout gives them: a paragraph that is one quotation to the speaker of
/// the paragraph before, a quoted sentence to the person whom the sentence before shows doing something.
/// </summary>
internal sealed class OrphanQuotations
{
    private const int FewestWords = 3;
    private readonly SentenceGrammar _grammar;
    private readonly List<Candidate> _candidates;
    private readonly bool[] _isTaken;
    private readonly Dictionary<int, Candidate> _lastQuoted = [];

    private OrphanQuotations(SentenceGrammar grammar, List<Candidate> candidates)
    {
        _grammar = grammar;
        _candidates = candidates;
        _isTaken = new bool[grammar.Tokens.Length];
        foreach (var candidate in candidates.Where(candidate => !candidate.OnlyNested))
        {
            Take(candidate);
        }
    }

    /// <summary>Adds what is found to the candidates.</summary>
    public static void Give(SentenceGrammar grammar, List<Candidate> candidates)
    {
        var orphans = new OrphanQuotations(grammar, candidates);
        foreach (var quotation in grammar.Quotations)
        {
            if (quotation is { Depth: 1, Words: >= FewestWords } && orphans.IsOrphan(quotation.Range))
            {
                orphans.Give(quotation.Range);
            }
        }
    }

    private void Take(Candidate candidate)
    {
        foreach (var range in candidate.Content)
        {
            Array.Fill(_isTaken, true, range.Start, range.Length);
            if (
                candidate is { Source.IsEmpty: false, Relay: null }
                && _grammar.QuotationAt(range.Start) >= 0
                && _grammar.QuotationAt(candidate.Cue.Start) < 0
            )
            {
                _lastQuoted[_grammar.ParagraphAt(range.Start)] = candidate;
            }
        }

        Array.Fill(_isTaken, true, candidate.Cue.Start, candidate.Cue.Length);
    }

    // Whole sentences, and nothing of them anybody's.
    private bool IsOrphan(TokenRange range) =>
        _grammar.SentenceAround(range.Start).Start == range.Start
        && range.End >= _grammar.SentenceAround(range.End - 1).End - 1
        && !_isTaken.AsSpan(range.Start, range.Length).Contains(true);

    private void Give(TokenRange range)
    {
        var paragraph = _grammar.ParagraphAt(range.Start);
        if (range.Start == 0 || _grammar.ParagraphAt(range.Start - 1) != paragraph)
        {
            var isWhole = range.End >= _grammar.Tokens.Length || _grammar.ParagraphAt(range.End) != paragraph;
            if (isWhole && _lastQuoted.GetValueOrDefault(paragraph - 1) is { } speaker)
            {
                speaker.Extend([range]);
                Take(speaker);
            }

            return;
        }

        var before = _grammar.SentenceAround(range.Start - 1);
        if (
            _isTaken.AsSpan(before.Start, before.Length).Contains(true)
            || ActorOf(before) is not { IsEmpty: false } actor
        )
        {
            return;
        }

        var candidate = new Candidate
        {
            Lemma = "\u201C",
            Kind = CueKind.Punctuation,
            Stance = CueStance.Neutral,
            Frame = CueFrame.Quote,
            Cue = range with { End = range.Start + 1 },
            Source = actor,
            Confidence = 0.5,
        };
        var isClosed = range.Length > 2 && _grammar.IsQuote(range.End - 1);
        candidate.Content.Add(new TokenRange(range.Start + 1, isClosed ? range.End - 1 : range.End));
        _candidates.Add(candidate);
        Take(candidate);
    }

    // "Ruta Vance shook her head.": a name or "he", "she" at the start, and what that person does.
    private TokenRange ActorOf(TokenRange sentence)
    {
        var chunk = _grammar.ChunkAt(sentence.Start);
        if (chunk < 0 || _grammar.Chunks[chunk].Range.Start != sentence.Start)
        {
            return default;
        }

        var range = _grammar.Chunks[chunk].Range;
        var acts =
            _grammar.GroupAt(range.End) is var group and >= 0
            && _grammar.Groups[group] is { Form: VerbForm.Finite, IsPassive: false };
        var isPerson =
            _grammar.Chunks[chunk].Kind is NounChunkKind.Name || _grammar.IsAny(sentence.Start, ["he", "she"]);
        return acts && isPerson ? range : default;
    }
}
