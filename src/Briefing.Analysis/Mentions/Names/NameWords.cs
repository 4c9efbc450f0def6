using System.Buffers;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>The tokens of a document as the features see them; rents its memory and gives it back when disposed.</summary>
internal sealed class NameWords : IDisposable
{
    private readonly NameWord[] _words;
    private readonly (SentenceCase Case, bool IsFirst)[] _cases;

    /// <summary>Reads the tokens of a text.</summary>
    public NameWords(AnalyzedText text)
    {
        var count = text.Tokens.Length;
        _words = ArrayPool<NameWord>.Shared.Rent(Math.Max(1, count));
        _cases = ArrayPool<(SentenceCase, bool)>.Shared.Rent(Math.Max(1, count));
        for (var at = 0; at < count; at++)
        {
            NameWordReader.Read(text.TokenText(at), (byte)text.Tokens[at].Penn, out _words[at]);
        }

        foreach (var sentence in text.Sentences)
        {
            var words = _words.AsSpan(sentence.FirstToken..sentence.EndToken);
            NameLexicon.Default.Mark(words);
            var sentenceCase = CaseOf(words);
            _cases.AsSpan(sentence.FirstToken..sentence.EndToken).Fill((sentenceCase, false));
            _cases[sentence.FirstToken].IsFirst = true;
            if (sentenceCase == SentenceCase.Prose)
            {
                MarkRuns(words);
            }
        }

        DocumentWords.Complete(_words.AsSpan(0, count), _cases.AsSpan(0, count));
    }

    /// <summary>A token.</summary>
    public ref readonly NameWord this[int token] => ref _words[token];

    /// <summary>The tokens of a sentence.</summary>
    public ReadOnlySpan<NameWord> Of(Sentence sentence) => _words.AsSpan(sentence.FirstToken..sentence.EndToken);

    /// <summary>Some tokens.</summary>
    public ReadOnlySpan<NameWord> Of(int first, int end) => _words.AsSpan(first..end);

    /// <summary>How a sentence uses capitals.</summary>
    public SentenceCase CaseOf(Sentence sentence) => _cases[sentence.FirstToken].Case;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<NameWord>.Shared.Return(_words);
        ArrayPool<(SentenceCase, bool)>.Shared.Return(_cases);
    }

    private static SentenceCase CaseOf(ReadOnlySpan<NameWord> words)
    {
        var lower = 0;
        var upper = 0;
        var capital = 0;
        foreach (ref readonly var word in words)
        {
            lower += word.Form == CaseForm.Lower ? 1 : 0;
            upper += word.Form is CaseForm.Upper or CaseForm.Initial ? 1 : 0;
            capital += word.Form is CaseForm.Capital or CaseForm.Mixed ? 1 : 0;
        }

        var all = lower + upper + capital;
        return all < 4 ? SentenceCase.Prose
            : lower == all ? SentenceCase.Lower
            : upper * 10 >= all * 9 ? SentenceCase.Upper
            : (upper + capital) * 10 >= all * 7 ? SentenceCase.Title
            : SentenceCase.Prose;
    }

    private static void MarkRuns(Span<NameWord> words)
    {
        for (var first = 0; first < words.Length; )
        {
            var end = first;
            while (end < words.Length && words[end].Form is not (CaseForm.None or CaseForm.Lower))
            {
                end++;
            }

            var before = first > 0 ? words[first - 1].Lower : 1;
            var after = end < words.Length ? words[end].Lower : 2;
            for (var at = first; at < end; at++)
            {
                words[at].RunBefore = before;
                words[at].RunAfter = after;
                words[at].Run = (byte)((Math.Min(4, end - first) * 4) + Math.Min(3, at - first));
            }

            first = end + 1;
        }
    }
}
