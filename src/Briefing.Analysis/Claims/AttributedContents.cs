using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Makes claims of the contents of attributions: one a sentence, "that ..., and that ..." apart.</summary>
internal sealed class AttributedContents(AnalyzedText text)
{
    private const double SameContent = 0.9;

    /// <summary>The claims of all attributions.</summary>
    /// <param name="attributions">The attributions, by their ids from 1.</param>
    /// <param name="isClaimed">Which of them make claims.</param>
    public IEnumerable<ClaimDraft> Of(ImmutableArray<Attribution> attributions, Func<Attribution, bool> isClaimed)
    {
        var repeated = Repeated(attributions);
        return attributions
            .Where(attribution =>
                isClaimed(attribution) && !repeated.Contains(attribution.Id) && !IsLooseParticiple(attribution)
            )
            .SelectMany(Split);
    }

    // A relay whose content is just what the next holder says is a hop of that claim, not a claim of its own.
    private static HashSet<int> Repeated(ImmutableArray<Attribution> attributions)
    {
        var repeated = new HashSet<int>();
        foreach (var attribution in attributions)
        {
            if (
                attribution.ParentId is { } parent
                && parent >= 1
                && parent <= attributions.Length
                && (
                    Spans.Similarity(attribution.Content, attributions[parent - 1].Content) >= SameContent
                    || IsOnlySource(attribution, attributions[parent - 1])
                )
            )
            {
                _ = repeated.Add(parent);
            }
        }

        return repeated;
    }

    // "pointed to an audit, which found that ...": the audit is a hop, and what it found is the claim.
    private static bool IsOnlySource(Attribution inner, Attribution outer) =>
        !inner.Source.IsEmpty
        && inner.Cue.Kind == CueKind.Verb
        && !inner.MarkedSource.IsDefaultOrEmpty
        && inner.MarkedSource[0].Start > inner.Source[0].Start
        && outer.Content.Length == 1
        && outer.Content[0].Start == inner.Source[0].Start
        && outer.Content[0].End == inner.Content[^1].End;

    // "any leader accepting a deal": a participle whose subject is not told reports nothing.
    private bool IsLooseParticiple(Attribution attribution)
    {
        var (first, end) = text.TokensIn(attribution.Cue.Spans[0]);
        return attribution is { Source.IsEmpty: true, Cue.Kind: CueKind.Verb }
            && first < end
            && text.Tokens[first].Penn == PennTag.VBG;
    }

    private IEnumerable<ClaimDraft> Split(Attribution attribution)
    {
        var sentenceOfCue = text.SentenceAt(attribution.Cue.Spans[0].Start);
        var bySentence = new SortedDictionary<int, List<TextSpan>>();
        foreach (var span in attribution.Content)
        {
            foreach (var (sentence, piece) in PiecesOf(span))
            {
                if (!bySentence.TryGetValue(sentence, out var list))
                {
                    bySentence[sentence] = list = [];
                }

                list.Add(piece);
            }
        }

        foreach (var (sentence, pieces) in bySentence)
        {
            // A name before the cue's quotation, a lone mark after it: no claim of its own.
            if (bySentence.Count > 1 && pieces.Sum(piece => CountWords(piece)) == 0)
            {
                continue;
            }

            foreach (var part in SplitThat(attribution, CutList(CutPhrase(attribution, pieces))))
            {
                yield return new ClaimDraft(ClaimKind.Attributed, part, attribution, sentence != sentenceOfCue);
            }
        }
    }

    private IEnumerable<(int Sentence, TextSpan Piece)> PiecesOf(TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        var from = text.SentenceAt(span.Start);
        if (first >= end || from < 0)
        {
            yield return (Math.Max(0, from), span);
            yield break;
        }

        for (
            var sentence = from;
            sentence < text.Sentences.Length && text.Sentences[sentence].Span.Start < span.End;
            sentence++
        )
        {
            var bounds = text.Sentences[sentence].Span;
            var start = Math.Max(bounds.Start, span.Start);
            var stop = Math.Min(bounds.End, span.End);
            if (start < stop)
            {
                yield return (sentence, new TextSpan(start, stop));
            }
        }
    }

    // "his insistence on a pause and concerns that ...", "interest in a pause came back": the phrase after a noun ends where
    // another noun cue is joined to it and where the verb of the clause around it comes.
    private List<TextSpan> CutPhrase(Attribution attribution, List<TextSpan> pieces)
    {
        var cue = attribution.Cue.Spans[^1];
        if (attribution.Cue.Kind != CueKind.Noun || pieces.Count != 1 || pieces[0].Start < cue.End)
        {
            return pieces;
        }

        var (first, end) = text.TokensIn(pieces[0]);
        for (var at = first; at < end; at++)
        {
            var token = text.Tokens[at];
            if (OpensClause(at))
            {
                return pieces;
            }

            var isJoined =
                token.Penn == PennTag.CC
                && at + 2 < end
                && text.Tokens[at + 1].Universal == UniversalTag.Noun
                && Is(at + 2, "that");
            if (at > first && (isJoined || Verbs.IsFinite(token.Penn)))
            {
                return [new TextSpan(pieces[0].Start, text.Tokens[at - 1].Span.End)];
            }
        }

        return pieces;
    }

    // "several factors that could help, including a drought and dwindling support": the instances are claims of their own.
    private List<TextSpan> CutList(List<TextSpan> pieces)
    {
        if (pieces.Count == 0)
        {
            return pieces;
        }

        var (first, end) = text.TokensIn(pieces[^1]);
        for (var at = first + 2; at < end; at++)
        {
            if (Is(at - 1, ",") && InstanceLists.StartsAt(text, at))
            {
                return [.. pieces[..^1], new TextSpan(pieces[^1].Start, text.Tokens[at - 2].Span.End)];
            }
        }

        return pieces;
    }

    private bool OpensClause(int at) =>
        text.Tokens[at].Universal == UniversalTag.SConj
            && (at + 1 >= text.Tokens.Length || text.Tokens[at + 1].Penn != PennTag.VBG)
        || text.Tokens[at].Penn is PennTag.WDT or PennTag.WP or PennTag.WRB or PennTag.WPS
        || Is(at, "that")
        || text.Tokens[at].Kind is TokenKind.Quote;

    // "that A, and that B": two contents under one cue.
    private List<ImmutableArray<TextSpan>> SplitThat(Attribution attribution, List<TextSpan> pieces)
    {
        if (pieces.Count != 1 || attribution.Form == AttributionForm.Direct)
        {
            return
            [
                [.. pieces],
            ];
        }

        var (first, end) = text.TokensIn(pieces[0]);
        if (first >= end || !Is(first, "that"))
        {
            return
            [
                [.. pieces],
            ];
        }

        var parts = new List<ImmutableArray<TextSpan>>();
        var start = first;
        for (var at = first + 1; at < end - 2; at++)
        {
            if (
                text.Tokens[at].Penn != PennTag.CC
                || !Is(at + 1, "that")
                || !HasVerb(start, at)
                || !HasVerb(at + 1, end)
            )
            {
                continue;
            }

            var stop = Is(at - 1, ",") ? at - 1 : at;
            parts.Add([new TextSpan(text.Tokens[start].Span.Start, text.Tokens[stop - 1].Span.End)]);
            start = at + 1;
        }

        parts.Add([new TextSpan(text.Tokens[start].Span.Start, pieces[0].End)]);
        return parts;
    }

    private bool HasVerb(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Verbs.IsFinite(text.Tokens[at].Penn))
            {
                return true;
            }
        }

        return false;
    }

    private int CountWords(TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        var count = 0;
        for (var at = first; at < end; at++)
        {
            count += text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return count;
    }

    private bool Is(int at, string word) => text.TokenText(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
