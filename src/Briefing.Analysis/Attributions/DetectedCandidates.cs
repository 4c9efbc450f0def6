using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>Brings what a detector found and what the rules found together.</summary>
internal sealed class DetectedCandidates
{
    // What a rule is this sure of stands where the detector has nothing, however little it thinks of it: the detector
    // knows the genre that it was trained on, the rule knows the language.
    private const double SureRule = 0.7;

    // A denial that is missed costs the reader more than one too many.
    private const double SureDenial = 0.5;

    // "Lind's interest in selling": a noun with its holder is seldom anything else, and detectors miss it easily.
    private const double SureNoun = 0.4;

    // "The indictment states that he ...": after "that" there is little doubt.
    private const double SureClause = 0.5;

    private const double SureSpeech = 0.3;

    private const double SureStructure = 0.8;

    private readonly SentenceGrammar _grammar;
    private readonly CueLexicon _lexicon;
    private readonly IReadOnlyList<Candidate> _rules;
    private readonly HashSet<Candidate> _hosts;
    private readonly Dictionary<int, Candidate> _byCue = [];
    private readonly Dictionary<Candidate, Candidate> _replaced = [];

    private DetectedCandidates(SentenceGrammar grammar, CueLexicon lexicon, IReadOnlyList<Candidate> rules)
    {
        _grammar = grammar;
        _lexicon = lexicon;
        _rules = rules;
        _hosts = rules.Where(rule => rule.Relay is not null).Select(rule => rule.Relay!).ToHashSet();
        foreach (var rule in rules)
        {
            for (var token = rule.Cue.Start; token < rule.Cue.End; token++)
            {
                if (!_byCue.TryGetValue(token, out var other) || other.Confidence < rule.Confidence)
                {
                    _byCue[token] = rule;
                }
            }
        }
    }

    /// <summary>
    /// Makes candidates of a detector's findings. Each takes lemma, stance and the like from the rule that has the same cue,
    /// and stands in its place; the other rules' candidates follow.
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="lexicon">The cues.</param>
    /// <param name="rules">The rules' candidates.</param>
    /// <param name="reading">What the detector found, and what it thinks of each of the rules' candidates.</param>
    /// <param name="minimumConfidence">The confidence below which no outermost one stands.</param>
    public static List<Candidate> Merge(
        SentenceGrammar grammar,
        CueLexicon lexicon,
        IReadOnlyList<Candidate> rules,
        OutermostReading reading,
        double minimumConfidence
    )
    {
        var merge = new DetectedCandidates(grammar, lexicon, rules);
        merge.Judge(reading.Support, minimumConfidence);
        return merge.Merge(reading.Found.Where(found => found.Confidence >= minimumConfidence));
    }

    private void Judge(IReadOnlyList<double> support, double minimumConfidence)
    {
        for (var index = 0; index < _rules.Count; index++)
        {
            var rule = _rules[index];
            rule.OnlyNested =
                !IsOfOwnKind(rule)
                && rule.Confidence < SureFrom(rule)
                && (index < support.Count ? support[index] : 0) < minimumConfidence;
        }
    }

    private List<Candidate> Merge(IEnumerable<OutermostAttribution> detected)
    {
        var merged = new List<Candidate>();
        foreach (var found in detected)
        {
            var cue = Cover(found.Cue);
            if (cue.IsEmpty || found.Content.IsDefaultOrEmpty)
            {
                continue;
            }

            var rule = RuleAt(cue);
            var candidate = Make(found, cue, rule);
            if ((rule is not null && KnowsBetter(rule)) || Lookalikes.IsOne(_grammar, _lexicon, candidate))
            {
                continue;
            }

            merged.Add(candidate);
            if (rule is not null)
            {
                _replaced.TryAdd(rule, candidate);
            }
        }

        foreach (var (rule, found) in _replaced)
        {
            DetectedSources.TakeSubject(_grammar, found, rule);
            DetectedContents.Complete(_grammar, found, rule);
            DetectedContents.Begin(_grammar, found, rule);
            DetectedContents.End(_grammar, found, rule);
            if (DetectedSources.Better(_grammar, found, rule) is { IsEmpty: false } better)
            {
                found.Source = better;
                found.HasOwnSource = true;
            }

            if (_rules.Any(other => other != rule && IsParenthesis(other) && other.Source == found.Source))
            {
                // "The Times, as reported by the Post, suggests": the Post is taken.
                found.Source = rule.Source;
            }
        }

        foreach (var found in merged)
        {
            found.Source = DetectedSources.WithoutRelay(_grammar, found.Source, _rules);
            DetectedContents.TakeQuotation(_grammar, found);
            DetectedContents.SkipRelative(_grammar, found);
            OpeningRelative.EndContent(_grammar, found);
            DetectedContents.DropConjunct(_grammar, found);
            DetectedContents.TakeCondition(_grammar, found);
        }

        var bySource = merged.Where(found => !found.Source.IsEmpty).ToLookup(found => found.Source.Start);
        merged.ForEach(found => DetectedContents.TakeRelative(_grammar, found, bySource));
        Accompany(merged);
        var breaks = new DetectedBreaks(_grammar, [.. merged, .. _rules.Where(rule => !_replaced.ContainsKey(rule))]);
        merged.ForEach(breaks.Cut);
        foreach (var rule in _rules.Where(rule => !_replaced.ContainsKey(rule)))
        {
            if (rule.Relay is not null && _replaced.TryGetValue(rule.Relay, out var relay))
            {
                rule.Relay = relay;
            }

            rule.Wraps = !rule.OnlyNested && merged.Exists(found => found.IsPinned && Holds(rule, found));
            merged.Add(rule);
        }

        return merged;
    }

    // "Officials observe a shift, noting that ...": a weak cue whose subject goes on with another is one as well.
    private void Accompany(List<Candidate> merged)
    {
        var byCue = merged
            .Concat(_rules.Where(rule => !rule.OnlyNested))
            .Where(other => _grammar.IsComma(other.Cue.Start - 1) && _grammar.Penn(other.Cue.Start) is PennTag.VBG)
            .ToLookup(other => other.Cue.Start);
        foreach (var rule in _rules.Where(rule => rule.Frame is CueFrame.Object && !_replaced.ContainsKey(rule)))
        {
            if (
                rule is { Kind: CueKind.Verb, Source.IsEmpty: false, Content.Count: 1 }
                && byCue[rule.Content[0].End + 1].Any(other => other.Source == rule.Source)
            )
            {
                rule.OnlyNested = false;
                rule.Confidence = Math.Max(rule.Confidence, SureClause);
            }
        }
    }

    // The rule whose cue has most of the words of a cue: for "express doubt about" that of "express doubt", not of "express".
    private Candidate? RuleAt(TokenRange cue)
    {
        Candidate? best = null;
        var most = 0;
        for (var token = cue.Start; token < cue.End; token++)
        {
            if (
                _byCue.TryGetValue(token, out var rule)
                && Math.Min(cue.End, rule.Cue.End) - Math.Max(cue.Start, rule.Cue.Start) is var shared
                && shared > most
            )
            {
                best = rule;
                most = shared;
            }
        }

        return best;
    }

    // What an adverb alone tells and what is relayed are no kinds that flat annotations teach.
    private bool IsOfOwnKind(Candidate rule) =>
        rule.Kind is CueKind.Adverb || rule.Relay is not null || _hosts.Contains(rule);

    private double SureFrom(Candidate rule) =>
        IsSpeechThat(rule) || IsContradicted(rule) ? SureSpeech
        : rule.Stance is CueStance.Negative ? SureDenial
        : rule.Kind is CueKind.Noun && IsBeside(rule) ? SureNoun
        : rule.Frame is CueFrame.Clause && rule.Content.Exists(range => _grammar.Is(range.Start, "that")) ? SureClause
        : SureRule;

    // "it maintained that ...", "the law, as regulators themselves admit, ...": no other reading of the grammar is left.
    private bool IsSpeechThat(Candidate rule) =>
        rule is { Kind: CueKind.Verb, Frame: CueFrame.Clause, IsPassive: false, Source.IsEmpty: false }
        && (
            rule.Content[0].Start == rule.Cue.End
                && rule.Source.End == rule.Cue.Start
                && _grammar.Is(rule.Cue.End, "that")
                && _lexicon.IsSpeech(rule.Lemma)
                && _grammar.HasFiniteVerb(rule.Cue.Start, rule.Cue.End)
            || rule.Content.Count == 2 && _grammar.IsAny(rule.Source.Start - 1, ["as", "what"])
        );

    // "His claim that it was empty is contradicted by a letter": what is denied is somebody's statement.
    private bool IsContradicted(Candidate rule) =>
        rule is { IsPassive: true, Stance: CueStance.Negative, Source.IsEmpty: false, Content.Count: 1 }
        && rule.Content[0] is var content
        && _grammar.ChunkAt(content.Start) is var chunk and >= 0
        && _lexicon.TryGetNoun(_grammar.Lemma(_grammar.Chunks[chunk].Head), out _);

    // "Lind's interest in", "the interest of Lind in": the holder stands at the noun itself.
    private static bool IsBeside(Candidate noun) =>
        !noun.Source.IsEmpty && (noun.Source.End == noun.Cue.Start || noun.Source.Start >= noun.Cue.Start);

    // "has reportedly closed", "X was quoted by Y as saying", "X said, citing Y", "MINISTER: no": grammar and layout settle
    // these, whatever the words are.
    private bool KnowsBetter(Candidate rule) =>
        rule.Kind is CueKind.Adverb
        || rule.Confidence >= SureStructure
            && (rule.Relay is not null || rule.Kind is CueKind.Punctuation || _hosts.Contains(rule));

    private static bool IsParenthesis(Candidate rule) =>
        !rule.OnlyNested && (rule.Kind is CueKind.Preposition || rule.IsPassive || rule.Relay is not null);

    private static bool Holds(Candidate outer, Candidate inner) =>
        outer.Content.Exists(range => range.Contains(inner.Cue))
        && inner.Content.TrueForAll(piece => outer.Content.Exists(range => range.Contains(piece)));

    private Candidate Make(OutermostAttribution found, TokenRange cue, Candidate? rule)
    {
        var candidate = new Candidate
        {
            Lemma = rule?.Lemma ?? _grammar.Lemma(cue.End - 1),
            Kind = rule?.Kind ?? CueKind.Verb,
            Stance = rule?.Stance ?? CueStance.Neutral,
            Frame = rule?.Frame ?? CueFrame.Clause,
            Cue = cue,
            Source = DetectedSources.HolderOf(_grammar, Cover(found.Source)),
            Addressee = rule?.Addressee ?? default,
            IsNegated = rule?.IsNegated ?? false,
            Confidence = found.Confidence,
            Detected = found,
        };
        candidate.Content.AddRange(found.Content.Select(span => Cover([span])).Where(range => !range.IsEmpty));
        return candidate;
    }

    private TokenRange Cover(IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            return default;
        }

        var (first, end) = _grammar.Text.TokensIn(new TextSpan(spans[0].Start, spans[^1].End));
        return new TokenRange(first, end);
    }
}
