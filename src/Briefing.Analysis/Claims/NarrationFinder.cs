using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Finds what the article asserts in its own voice: clauses with a subject and a finite verb that no cue governs.
/// A noun cue inside a clause ("his insistence on ...") leaves the clause the article's own.
/// </summary>
internal sealed class NarrationFinder
{
    private const int FewestWords = 3;
    private const int LongestClauseStart = 12;

    private readonly AnalyzedText _text;
    private readonly bool[] _isReported;
    private readonly int _datelineEnd;

    private NarrationFinder(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        _text = text;
        _datelineEnd = Dateline.EndOf(text);
        _isReported = new bool[text.Tokens.Length];
        foreach (var attribution in attributions.Where(GovernsClause))
        {
            Mark(attribution.Content);
            Mark(attribution.Cue.Spans);

            // The source of "portraying ..." is the subject of the article's own clause before it.
            if (!IsParticiple(attribution.Cue))
            {
                Mark(attribution.Source);
            }
        }
    }

    /// <summary>The article's own assertions, in text order.</summary>
    public static IEnumerable<ClaimDraft> Find(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        var finder = new NarrationFinder(text, attributions);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            foreach (var (first, end) in finder.Clauses(sentence.FirstToken, sentence.EndToken))
            {
                if (finder.Own(first, end, index) is { } span)
                {
                    yield return new ClaimDraft(ClaimKind.Unattributed, [span], null);
                }
            }
        }
    }

    private void Mark(ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            var (first, end) = _text.TokensIn(span);
            Array.Fill(_isReported, true, first, end - first);
        }
    }

    // A noun cue stands inside a clause of the article's, unless the clause's own verb belongs to it: "is met with doubt".
    private bool GovernsClause(Attribution attribution) =>
        attribution.Cue.Kind != CueKind.Noun
        || attribution.Form == AttributionForm.Direct
        || attribution.Cue.Spans.Any(span =>
        {
            var (first, end) = _text.TokensIn(span);
            return first < end && Verbs.IsFinite(_text.Tokens[first].Penn);
        });

    private bool IsParticiple(Cue cue)
    {
        var (first, end) = _text.TokensIn(cue.Spans[0]);
        return cue.Kind == CueKind.Verb && first < end && _text.Tokens[first].Penn == PennTag.VBG;
    }

    // Runs of tokens between strong breaks and between main clauses joined by "and" or "but".
    private IEnumerable<(int First, int End)> Clauses(int first, int end)
    {
        var start = first;
        for (var at = first; at < end; at++)
        {
            if (at < _datelineEnd)
            {
                start = at + 1;
                continue;
            }

            var word = _text.TokenText(at);
            var isBreak = word is ";" or ":" or "—" or "–" || _isReported[at];
            if (
                isBreak
                || _text.Tokens[at].Penn == PennTag.CC
                    && _text.QuotationDepthOfToken(at) == 0
                    && OpensClause(at + 1, end)
                    && HasSubjectAndVerb(start, at)
            )
            {
                yield return (start, at);
                start = at + 1;
            }
        }

        yield return (start, end);
    }

    // After "and": a subject, and a finite verb soon after it, before any other break.
    private bool OpensClause(int at, int end)
    {
        var stop = Math.Min(end, at + LongestClauseStart);
        var hasSubject = false;
        for (; at < stop; at++)
        {
            var tag = _text.Tokens[at].Penn;
            if (Verbs.IsFinite(tag))
            {
                return hasSubject;
            }

            if (
                tag is PennTag.VB or PennTag.VBN or PennTag.VBG && !hasSubject
                || tag is PennTag.WDT or PennTag.WP or PennTag.WRB
                || _text.TokenText(at) is ";" or ":" or "that"
            )
            {
                return false;
            }

            hasSubject |= _text.Tokens[at].Universal is UniversalTag.Noun or UniversalTag.PropN or UniversalTag.Pron;
        }

        return false;
    }

    private TextSpan? Own(int first, int end, int sentence)
    {
        (first, end) = Trim(first, end);
        if (first < end && InstanceLists.OpensAt(_text, first, end) > 0)
        {
            return null;
        }

        first = Math.Max(first, Math.Min(end, _datelineEnd));
        first = SkipAdverbials(first, end);
        (first, end) = Trim(first, end);
        if (
            CountWords(first, end) < FewestWords
            || !HasSubjectAndVerb(first, end)
            || IsSubordinate(first)
            || IsAsked(sentence)
        )
        {
            return null;
        }

        return IsInQuotation(first, end)
            ? null
            : new TextSpan(_text.Tokens[first].Span.Start, _text.Tokens[end - 1].Span.End);
    }

    private (int First, int End) Trim(int first, int end)
    {
        while (
            first < end
            && (
                IsMark(first)
                || _text.Tokens[first].Penn == PennTag.CC
                    && !_text.TokenText(first).Equals("neither", StringComparison.OrdinalIgnoreCase)
                    && !_text.TokenText(first).Equals("both", StringComparison.OrdinalIgnoreCase)
                    && !_text.TokenText(first).Equals("either", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            first++;
        }

        while (
            first < end
            && (
                IsMark(end - 1) && _text.Tokens[end - 1].Kind != TokenKind.Symbol && _text.TokenText(end - 1) is not "%"
                || _text.Tokens[end - 1].Penn == PennTag.CC
            )
        )
        {
            end--;
        }

        return (first, end);
    }

    // "At a news conference, ...", "However, ...", "Despite his promise, ...": what comes before the comma has no verb of its own.
    private int SkipAdverbials(int first, int end)
    {
        for (var step = 0; step < 3; step++)
        {
            var comma = NextComma(first, end);
            if (comma < 0 || !IsAdverbialStart(first) || !HasSubjectAndVerb(comma + 1, end))
            {
                return first;
            }

            first = comma + 1;
        }

        return first;
    }

    private int NextComma(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (_text.TokenText(at) is ",")
            {
                return at;
            }

            if (Verbs.IsFinite(_text.Tokens[at].Penn) && !IsAdverbialStart(first))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsAdverbialStart(int first) =>
        _text.Tokens[first].Universal is UniversalTag.Adp or UniversalTag.Adv or UniversalTag.SConj
        || _text.Tokens[first].Penn is PennTag.IN or PennTag.RB or PennTag.VBG or PennTag.TO;

    private bool HasSubjectAndVerb(int first, int end)
    {
        var hasSubject = false;
        for (var at = first; at < end; at++)
        {
            var token = _text.Tokens[at];
            hasSubject |=
                token.Universal is UniversalTag.Noun or UniversalTag.PropN or UniversalTag.Pron
                || token.Penn is PennTag.EX or PennTag.DT;
            if (hasSubject && Verbs.IsFinite(token.Penn) && !_isReported[at])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubordinate(int first) =>
        _text.Tokens[first].Universal == UniversalTag.SConj
        || _text.Tokens[first].Penn is PennTag.WPS or PennTag.WDT or PennTag.WRB or PennTag.TO or PennTag.IN
        || _text.Tokens[first].Penn == PennTag.WP
            && !_text.TokenText(first).Equals("what", StringComparison.OrdinalIgnoreCase)
        || Verbs.IsFinite(_text.Tokens[first].Penn)
        || _text.Tokens[first].Penn is PennTag.VB or PennTag.VBN;

    private bool IsAsked(int sentence)
    {
        var last = _text.Sentences[sentence].EndToken - 1;
        return last >= 0 && _text.TokenText(last) is "?";
    }

    // A quotation without a cue is somebody's words, not the article's.
    private bool IsInQuotation(int first, int end) =>
        _text.QuotationDepthOfToken(first) > 0 && _text.QuotationDepthOfToken(end - 1) > 0;

    private bool IsMark(int at) =>
        _text.Tokens[at].Kind is TokenKind.Punctuation or TokenKind.Quote or TokenKind.Symbol;

    private int CountWords(int first, int end)
    {
        var count = 0;
        for (var at = first; at < end; at++)
        {
            count += _text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return count;
    }
}
