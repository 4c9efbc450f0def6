using System.Collections.Frozen;
using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Hedging;

/// <summary>Reads what tells a hedge from the same word meant otherwise: its tag, its neighbours, the verb it goes with.</summary>
internal sealed class HedgeFeatures
{
    private const int Window = 5;
    private const int VerbReach = 4;

    private static readonly FrozenSet<string> s_contexts = EmbeddedLines
        .OfLexicon("hedge-contexts.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly AnalyzedText _text;
    private readonly HedgeCandidate _candidate;
    private readonly FeatureSink _sink;
    private readonly int _first;
    private readonly int _end;

    private HedgeFeatures(AnalyzedText text, HedgeCandidate candidate, int first, int end, FeatureSink sink)
    {
        _text = text;
        _candidate = candidate;
        _sink = sink;
        _first = first;
        _end = end;
    }

    /// <summary>Writes the features of words that may hedge.</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidate">The words.</param>
    /// <param name="first">The first token that may be looked at.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="sink">Takes the features.</param>
    public static void Write(AnalyzedText text, HedgeCandidate candidate, int first, int end, FeatureSink sink)
    {
        var features = new HedgeFeatures(text, candidate, first, end, sink);
        features.WriteWords();
        features.WriteNeighbours();
        features.WriteVerb();
        features.WriteContext();
    }

    private void WriteWords()
    {
        var (key, tag) = (_candidate.Key, Tag(_candidate.First));
        _sink.Add(-1, "all");
        _sink.Add(_candidate.First, "key", key);
        _sink.Add(_candidate.First, "word", Word(_candidate.First));
        _sink.Add(_candidate.First, "tag", tag);
        _sink.Add(_candidate.First, "key-tag", key, tag);
        if (_candidate.First == _first)
        {
            _sink.Add(_candidate.First, "opens", key);
        }
    }

    private void WriteNeighbours()
    {
        var (key, tag) = (_candidate.Key, Tag(_candidate.First));
        var (before, after) = (_candidate.First - 1, _candidate.End);
        _sink.Add(before, "before", key, Word(before));
        _sink.Add(after, "after", key, Word(after));
        _sink.Add(before - 1, "before-2", key, Lemma(before - 1));
        _sink.Add(after + 1, "after-2", key, Lemma(after + 1));
        _sink.Add(before, "before-tag", key, Tag(before));
        _sink.Add(after, "after-tag", key, Tag(after));
        _sink.Add(after, "after-tags", key, Tag(after), Tag(after + 1));
        _sink.Add(before, "before-tags", key, Tag(before - 1), Tag(before));
        _sink.Add(before, "tags-before", tag, Tag(before));
        _sink.Add(after, "tags-after", tag, Tag(after));
        _sink.Add(after, "any-after", Word(after));
        _sink.Add(before, "any-before", Word(before));
        _sink.Add(after, "tag-after", tag, Word(after));
        _sink.Add(before, "tag-before", tag, Word(before));
    }

    // The verb after a modal, the auxiliary before a participle, a negation beside.
    private void WriteVerb()
    {
        var key = _candidate.Key;
        var verb = _candidate.End;
        while (
            verb < _end
            && verb < _candidate.End + VerbReach
            && (
                Penn(verb) is PennTag.RB or PennTag.RBR or PennTag.RBS or PennTag.RP or PennTag.PRP or PennTag.PRPS
                || Lemma(verb) is "be" or "have"
            )
        )
        {
            verb++;
        }

        _sink.Add(verb, "verb", key, Lemma(verb));
        _sink.Add(verb, "verb-tags", key, Tag(verb), Tag(verb + 1));
        _sink.Add(verb, "verb-after", key, Lemma(verb), Word(verb + 1));
        var auxiliary = _candidate.First - 1;
        while (auxiliary >= _first && auxiliary > _candidate.First - VerbReach && Penn(auxiliary) is PennTag.RB)
        {
            auxiliary--;
        }

        _sink.Add(auxiliary, "auxiliary", key, Lemma(auxiliary));
        _sink.Add(auxiliary, "tag-auxiliary", Tag(_candidate.First), Lemma(auxiliary));
        for (var at = Math.Max(_first, _candidate.First - 2); at < Math.Min(_end, _candidate.End + 2); at++)
        {
            if (Word(at) is "not" or "n't" or "n’t" or "never")
            {
                _sink.Add(at, "negated", key);
            }
        }
    }

    private void WriteContext()
    {
        var key = _candidate.Key;
        for (var at = Math.Max(_first, _candidate.First - Window); at < _candidate.First; at++)
        {
            _sink.Add(at, "left", key, Lemma(at));
        }

        for (var at = _candidate.End; at < Math.Min(_end, _candidate.End + Window); at++)
        {
            _sink.Add(at, "right", key, Lemma(at));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = _first; at < _end; at++)
        {
            var isOwn = at >= _candidate.First && at < _candidate.End;
            if (
                !isOwn
                && s_contexts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Word(at), out var context)
                && seen.Add(context)
            )
            {
                _sink.Add(at, "with", key, context);
            }
        }
    }

    private bool IsInside(int at) => at >= _first && at < _end;

    private PennTag Penn(int at) => IsInside(at) ? _text.Tokens[at].Penn : PennTag.Unknown;

    private string Tag(int at) => IsInside(at) ? _text.Tokens[at].Penn.ToString() : "edge";

    private string Lemma(int at) => IsInside(at) ? _text.Tokens[at].Lemma : "edge";

    private ReadOnlySpan<char> Word(int at) => IsInside(at) ? _text.TokenText(at) : "edge";
}
