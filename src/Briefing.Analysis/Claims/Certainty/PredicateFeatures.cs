using System.Collections.Frozen;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Certainty;

/// <summary>
/// Reads what tells of a predicate whether it happened: its form and auxiliaries, its negation, the verb, noun or adjective
/// that governs it, the conjunction that opens its clause, the question, condition or wish that it stands in.
/// </summary>
internal sealed class PredicateFeatures
{
    private const int LongestAuxiliaries = 7;
    private const int GovernorReach = 25;
    private const int TriggerReach = 12;

    private static readonly FrozenSet<string> s_openers = Words("clause-openers.txt");
    private static readonly FrozenSet<string> s_negations = Words("factuality-negations.txt");
    private static readonly FrozenSet<string> s_before = Words("factuality-triggers-before.txt");
    private static readonly FrozenSet<string> s_after = Words("factuality-triggers-after.txt");

    private readonly SentenceGrammar _grammar;
    private readonly TokenRange _scope;
    private readonly int _token;
    private readonly FeatureSink _sink;
    private readonly string _form;
    private readonly bool _isPassive;
    private int _start;
    private bool _isNegated;

    private PredicateFeatures(SentenceGrammar grammar, int token, TokenRange scope, FeatureSink sink)
    {
        _grammar = grammar;
        _token = token;
        _scope = scope;
        _sink = sink;
        var group = grammar.GroupAt(token);
        _form = group < 0 ? "none" : grammar.Groups[group].Form.ToString();
        _isPassive = group >= 0 && grammar.Groups[group].IsPassive;
        _isNegated = group >= 0 && grammar.Groups[group].IsNegated;
        _start = token;
    }

    /// <summary>Writes the features of a predicate.</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="token">The predicate's head.</param>
    /// <param name="scope">What may be looked at: the sentence, or what one holder says in it.</param>
    /// <param name="sink">Takes the features.</param>
    public static void Write(SentenceGrammar grammar, int token, TokenRange scope, FeatureSink sink)
    {
        var features = new PredicateFeatures(grammar, token, scope, sink);
        features.WriteAuxiliaries();
        features.WritePredicate();
        features.WriteNeighbours();
        features.WriteGovernor();
        features.WriteTriggers();
    }

    /// <summary>Whether a word negates.</summary>
    public static bool IsNegation(ReadOnlySpan<char> word) =>
        s_negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private void WriteAuxiliaries()
    {
        var last = "";
        var at = _token - 1;
        for (; at >= _scope.Start && _token - at < LongestAuxiliaries; at--)
        {
            var isAuxiliary =
                Penn(at) is PennTag.MD or PennTag.TO or PennTag.RB
                || IsVerb(at) && Lemma(at) is "be" or "have" or "do" or "get" or "go" or "use";
            if (!isAuxiliary)
            {
                break;
            }

            var isNegation = IsNegation(Word(at));
            _isNegated |= isNegation;
            _sink.Add(at, "aux", Lemma(at), _isNegated ? "neg" : "");
            _sink.Add(at, "aux-tag", Lemma(at), Penn(_token).ToString());
            if (last.Length > 0)
            {
                _sink.Add(at, "aux-run", Lemma(at), last, Penn(_token).ToString());
            }

            last = Lemma(at);
            if (isNegation)
            {
                _sink.Add(at, "negation", Lemma(at), _form);
            }
        }

        _start = at + 1;
        if (last.Length == 0)
        {
            _sink.Add(-1, "bare", Penn(_token).ToString());
        }
    }

    private void WritePredicate()
    {
        var tag = Penn(_token).ToString();
        _sink.Add(-1, "all");
        _sink.Add(_token, "lemma", Lemma(_token));
        _sink.Add(_token, "lemma-tag", Lemma(_token), tag);
        _sink.Add(-1, "tag", tag);
        _sink.Add(-1, "form", _form, _isNegated ? "neg" : "", tag);
        _sink.Add(-1, "voice", _isPassive ? "passive" : "active", tag);
        if (_isNegated)
        {
            _sink.Add(_token, "negated", Lemma(_token));
        }

        var group = _grammar.GroupAt(_token);
        if (group >= 0 && _grammar.Groups[group].Head != _token)
        {
            _sink.Add(-1, "auxiliary", tag);
        }

        if (_start == _scope.Start)
        {
            _sink.Add(-1, "opens", _form, tag);
        }

        var isQuestion = IsQuestion();
        _sink.Add(isQuestion >= 0 ? isQuestion : -1, "question", isQuestion >= 0 ? "yes" : "no", _form);
        _sink.Add(
            -1,
            "length",
            Math.Min(3, _scope.Length / 10) switch
            {
                0 => "0",
                1 => "1",
                2 => "2",
                _ => "3",
            }
        );
    }

    private int IsQuestion()
    {
        for (var at = _scope.End - 1; at >= Math.Max(_scope.Start, _scope.End - 2); at--)
        {
            if (Word(at) is "?")
            {
                return at;
            }
        }

        return -1;
    }

    private void WriteNeighbours()
    {
        var tag = Penn(_token).ToString();
        _sink.Add(_start - 1, "before", Word(_start - 1));
        _sink.Add(_start - 1, "before-form", Word(_start - 1), _form);
        _sink.Add(_start - 1, "before-tag", Tag(_start - 1));
        _sink.Add(_start - 2, "before-2", Word(_start - 2));
        _sink.Add(-1, "before-tags", Tag(_start - 2), Tag(_start - 1));
        _sink.Add(_token + 1, "after", Word(_token + 1));
        _sink.Add(-1, "after-tag", Tag(_token + 1), tag);
    }

    private void WriteGovernor()
    {
        var (governor, opener, subject, commas) = (-1, -1, -1, 0);
        for (var at = _start - 1; at >= _scope.Start && _start - at < GovernorReach; at--)
        {
            commas += Word(at) is "," or ";" or ":" or "(" or "-" or "--" ? 1 : 0;
            opener = opener < 0 && Penn(at) is not PennTag.DT && Is(s_openers, at) ? at : opener;
            subject = subject < 0 && IsNominal(at) ? at : subject;
            if (IsVerb(at))
            {
                governor = at;
                break;
            }
        }

        var opening = opener < 0 ? "none" : Word(opener);
        _sink.Add(opener, "opener", opening);
        _sink.Add(opener, "opener-form", opening, _form);
        _sink.Add(
            -1,
            "commas",
            commas switch
            {
                0 => "0",
                1 => "1",
                _ => "2",
            }
        );
        if (subject >= 0)
        {
            var isPronoun = Penn(subject) is PennTag.PRP or PennTag.WP or PennTag.WDT or PennTag.EX;
            _sink.Add(subject, "subject", isPronoun ? Lemma(subject) : Tag(subject));
        }

        WriteImmediateGovernor(commas > 0);
        if (governor < 0)
        {
            _sink.Add(-1, "root", _form, Tag(_token));
            return;
        }

        var near = commas > 0 ? "far" : "near";
        _sink.Add(governor, "governor", Lemma(governor), near);
        _sink.Add(governor, "governor-form", Lemma(governor), _form, near);
        _sink.Add(governor, "governor-opener", Lemma(governor), opening, near);
        _sink.Add(-1, "governor-tag", Tag(governor), _form, near);
        for (var at = Math.Max(_scope.Start, governor - 4); at < governor; at++)
        {
            if (IsNegation(Word(at)))
            {
                _sink.Add(at, "governor-negated", Lemma(governor), near);
                _sink.Add(at, "governor-negation", _form, near);
            }

            if (Penn(at) is PennTag.MD)
            {
                _sink.Add(at, "governor-modal", Lemma(at), _form, near);
                _sink.Add(at, "governor-modal", Lemma(at));
            }
        }

        for (var at = governor - 1; at >= _scope.Start && governor - at < GovernorReach; at--)
        {
            if (IsVerb(at))
            {
                _sink.Add(at, "governor-2", Lemma(at));
                break;
            }
        }
    }

    // "able to", "a plan to", "how to": what an infinitive hangs on is often no verb.
    private void WriteImmediateGovernor(bool hasComma)
    {
        if (_form is not "Infinitive")
        {
            return;
        }

        for (var at = _start - 1; at >= _scope.Start && _start - at < LongestAuxiliaries; at--)
        {
            if (
                IsVerb(at)
                || Penn(at) is PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.RB or PennTag.WRB or PennTag.IN
            )
            {
                _sink.Add(at, "infinitive-of", Lemma(at), hasComma ? "far" : "");
                _sink.Add(-1, "infinitive-tag", Tag(at), hasComma ? "far" : "");
                break;
            }
        }
    }

    private void WriteTriggers()
    {
        for (var at = Math.Max(_scope.Start, _token - (2 * GovernorReach)); at < _token; at++)
        {
            if (Is(s_before, at))
            {
                _sink.Add(at, "earlier", Word(at), _token - at <= TriggerReach ? "near" : "far");
            }
        }

        for (var at = _token + 1; at < Math.Min(_scope.End, _token + (2 * GovernorReach)); at++)
        {
            if (Is(s_after, at))
            {
                _sink.Add(at, "later", Word(at));
            }
        }
    }

    private bool IsNominal(int at) =>
        Penn(at)
            is PennTag.NN
                or PennTag.NNS
                or PennTag.NNP
                or PennTag.NNPS
                or PennTag.PRP
                or PennTag.WP
                or PennTag.WDT
                or PennTag.EX;

    private bool IsVerb(int at) =>
        Penn(at) is PennTag.VB or PennTag.VBD or PennTag.VBG or PennTag.VBN or PennTag.VBP or PennTag.VBZ;

    private bool Is(FrozenSet<string> words, int at) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(at));

    private PennTag Penn(int at) => _scope.Contains(at) ? _grammar.Penn(at) : PennTag.Unknown;

    private string Tag(int at) => _scope.Contains(at) ? _grammar.Penn(at).ToString() : "edge";

    private string Lemma(int at) => _scope.Contains(at) ? _grammar.Lemma(at) : "edge";

    private ReadOnlySpan<char> Word(int at) => _scope.Contains(at) ? _grammar.Words(at) : "edge";

    private static FrozenSet<string> Words(string file) =>
        EmbeddedLines.OfLexicon(file).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
