using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>Edits a text the way newsrooms do, and worse, keeping track of every character.</summary>
internal sealed class TextEditor
{
    private static readonly string[] s_added =
    [
        "again",
        "reportedly",
        "on Friday",
        "in part",
        "according to the latest figures",
        "as was known before",
        "still",
        "however",
        "👍🏽",
        "🇺🇦",
    ];

    private readonly Random _random;
    private readonly IReadOnlyList<string> _strangers;
    private readonly List<List<TrackedText>> _paragraphs = [];

    /// <summary>Takes a text apart: paragraphs lie between empty lines, sentences end with a stop.</summary>
    /// <param name="text">The text.</param>
    /// <param name="strangers">Sentences of other texts, to be put in.</param>
    /// <param name="random">Where its choices come from.</param>
    public TextEditor(string text, IReadOnlyList<string> strangers, Random random)
    {
        (_strangers, _random) = (strangers, random);
        var paragraph = new List<TrackedText>();
        foreach (var sentence in Sentences(text))
        {
            var tracked = new TrackedText();
            for (var index = sentence.Start; index < sentence.End; index++)
            {
                tracked.Append(text[index], index);
            }

            paragraph.Add(tracked);
            if (IsParagraphEnd(text, sentence.End))
            {
                _paragraphs.Add(paragraph);
                paragraph = [];
            }
        }

        if (paragraph.Count > 0)
        {
            _paragraphs.Add(paragraph);
        }
    }

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var isStop =
                text[index] is '.' or '!' or '?' && index + 1 < text.Length && char.IsWhiteSpace(text[index + 1]);
            if (!isStop && !IsParagraphEnd(text, index + 1) && index + 1 < text.Length)
            {
                continue;
            }

            while (start <= index && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            if (start <= index)
            {
                yield return new TextSpan(start, index + 1);
            }

            start = index + 1;
        }
    }

    /// <summary>Makes a number of edits, and what they leave of the text.</summary>
    public (string Text, IReadOnlyList<int> Origins) Edit(int edits, IReadOnlyList<TextSpan> quotes, string old)
    {
        for (var edit = 0; edit < edits; edit++)
        {
            EditOnce(quotes, old);
        }

        return Join(_random.Next(8) == 0 ? "\r\n\r\n" : "\n\n", straightens: _random.Next(8) == 0);
    }

    private void EditOnce(IReadOnlyList<TextSpan> quotes, string old)
    {
        switch (_random.Next(16))
        {
            case 0 or 1 or 2:
                Repeat(1 + _random.Next(12), Misspell);
                break;
            case 3 or 4:
                Repeat(1 + _random.Next(5), AddWords);
                break;
            case 5 or 6:
                Repeat(1 + _random.Next(5), TakeWords);
                break;
            case 7:
                Repeat(1 + _random.Next(3), () => Rewrite(AnyPlace()));
                break;
            case 8:
                RewriteParagraph(_paragraphs[_random.Next(_paragraphs.Count)]);
                break;
            case 9:
                MoveParagraph();
                break;
            case 10:
                MoveSentence();
                break;
            case 11:
                Repeat(1 + _random.Next(3), () => Put(Stranger()));
                break;
            case 12:
                Delete(AnyPlace());
                break;
            case 13:
                DeleteParagraph();
                break;
            case 14:
                Quote(quotes[_random.Next(quotes.Count)], old);
                break;
            default:
                Imitate();
                break;
        }
    }

    private static void Repeat(int times, Action edit)
    {
        for (var time = 0; time < times; time++)
        {
            edit();
        }
    }

    private (List<TrackedText> Paragraph, int Index) AnyPlace()
    {
        var filled = _paragraphs.FindAll(paragraph => paragraph.Count > 0);
        if (filled.Count == 0)
        {
            _paragraphs.Add([Stranger()]);
            filled = [_paragraphs[^1]];
        }

        var chosen = filled[_random.Next(filled.Count)];
        return (chosen, _random.Next(chosen.Count));
    }

    private TrackedText Stranger()
    {
        var text = new TrackedText();
        text.Append(_strangers[_random.Next(_strangers.Count)]);
        return text;
    }

    private void Misspell()
    {
        var (paragraph, index) = AnyPlace();
        var text = paragraph[index];
        var place = _random.Next(Math.Max(1, text.Length - 1));
        if (text.Length < 2 || !char.IsAsciiLetter(text[place]) || !char.IsAsciiLetter(text[place + 1]))
        {
            return;
        }

        switch (_random.Next(4))
        {
            case 0:
                text.Replace(place, (char)('a' + _random.Next(26)));
                break;
            case 1:
                text.Remove(place, 1);
                break;
            case 2:
                text.Insert(place, ((char)('a' + _random.Next(26))).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Swap(place);
                break;
        }
    }

    private void AddWords()
    {
        var (paragraph, index) = AnyPlace();
        var words = paragraph[index].Words();
        paragraph[index].Insert(words[_random.Next(words.Count)].Start, s_added[_random.Next(s_added.Length)] + " ");
    }

    private void TakeWords()
    {
        var (paragraph, index) = AnyPlace();
        var words = paragraph[index].Words();
        if (words.Count < 6)
        {
            return;
        }

        var first = _random.Next(words.Count - 4);
        var last = first + _random.Next(3);
        paragraph[index].Remove(words[first].Start, words[last + 1].Start - words[first].Start);
        if (_random.Next(2) == 0)
        {
            paragraph[index].Insert(words[first].Start, s_added[_random.Next(s_added.Length)] + " ");
        }
    }

    /// <summary>Says it in other words: its halves change places, and half of the words give way to others.</summary>
    private void Rewrite((List<TrackedText> Paragraph, int Index) place)
    {
        var text = place.Paragraph[place.Index];
        var words = text.Words();
        if (words.Count < 4)
        {
            return;
        }

        var others = Stranger().ToString().Split(' ');
        var half = words.Count / 2;
        var order = _random.Next(2) == 0 ? words : [.. words[half..], .. words[..half]];
        var rewritten = new TrackedText();
        foreach (var (start, length) in order)
        {
            if (_random.Next(100) < 55)
            {
                rewritten.Append(text, start, length);
            }
            else
            {
                rewritten.Append(others[_random.Next(others.Length)]);
            }

            rewritten.Append(" ");
        }

        rewritten.Remove(rewritten.Length - 1, 1);
        place.Paragraph[place.Index] = rewritten;
    }

    private void RewriteParagraph(List<TrackedText> paragraph)
    {
        for (var index = 0; index < paragraph.Count; index++)
        {
            Rewrite((paragraph, index));
        }
    }

    private void MoveParagraph()
    {
        var paragraph = _paragraphs[_random.Next(_paragraphs.Count)];
        _ = _paragraphs.Remove(paragraph);
        _paragraphs.Insert(_random.Next(_paragraphs.Count + 1), paragraph);
    }

    private void MoveSentence()
    {
        var (paragraph, index) = AnyPlace();
        var sentence = paragraph[index];
        paragraph.RemoveAt(index);
        Put(sentence);
    }

    private void Put(TrackedText sentence)
    {
        var paragraph = _paragraphs[_random.Next(_paragraphs.Count)];
        paragraph.Insert(_random.Next(paragraph.Count + 1), sentence);
    }

    private static void Delete((List<TrackedText> Paragraph, int Index) place) => place.Paragraph.RemoveAt(place.Index);

    private void DeleteParagraph()
    {
        if (_paragraphs.Count > 2)
        {
            _paragraphs.RemoveAt(_random.Next(_paragraphs.Count));
        }
    }

    /// <summary>
    /// Repeats an annotated passage in a new sentence elsewhere, and harms the passage itself. A whole sentence that is taken
    /// out and stands word for word elsewhere has moved there.
    /// </summary>
    private void Quote(TextSpan quote, string old)
    {
        var copy = Stranger();
        copy.Remove(copy.Length - 1, 1);
        copy.Append(": ");
        var takesOut = _random.Next(3) == 0;
        var paragraph = _paragraphs.Find(sentences => sentences.Exists(sentence => Holds(sentence, quote)));
        var index = paragraph?.FindIndex(sentence => Holds(sentence, quote)) ?? -1;
        if (takesOut && paragraph is not null && quote.Length >= 0.8 * paragraph[index].Length)
        {
            copy.Append(paragraph[index], 0, paragraph[index].Length);
        }
        else
        {
            copy.Append(quote.Of(old).ToString().Trim().ReplaceLineEndings(" "));
            copy.Append(".");
        }

        if (paragraph is not null && takesOut)
        {
            paragraph.RemoveAt(index);
        }
        else if (paragraph is not null && _random.Next(2) == 0)
        {
            HarmOriginal(paragraph[index], quote);
        }

        Put(copy);

        static bool Holds(TrackedText sentence, TextSpan quote) => sentence.Origins.Any(quote.Contains);
    }

    private void HarmOriginal(TrackedText text, TextSpan quote)
    {
        for (var place = 0; place + 1 < text.Length; place++)
        {
            if (quote.Contains(text.Origins[place]) && char.IsAsciiLetter(text[place]) && _random.Next(25) == 0)
            {
                text.Replace(place, (char)('a' + _random.Next(26)));
            }
        }
    }

    /// <summary>Puts in a sentence that is much like one that is there.</summary>
    private void Imitate()
    {
        var (paragraph, index) = AnyPlace();
        var words = paragraph[index].ToString().Split(' ');
        var others = Stranger().ToString().Split(' ');
        for (var change = 0; change < 1 + words.Length / 6; change++)
        {
            words[_random.Next(words.Length)] = others[_random.Next(others.Length)];
        }

        var imitation = new TrackedText();
        imitation.Append(string.Join(' ', words));
        if (_random.Next(3) == 0)
        {
            paragraph.RemoveAt(index);
        }

        Put(imitation);
    }

    private (string Text, IReadOnlyList<int> Origins) Join(string betweenParagraphs, bool straightens)
    {
        var all = new TrackedText();
        foreach (var paragraph in _paragraphs.Where(paragraph => paragraph.Count > 0))
        {
            if (all.Length > 0)
            {
                all.Append(betweenParagraphs);
            }

            for (var index = 0; index < paragraph.Count; index++)
            {
                if (index > 0)
                {
                    all.Append(" ");
                }

                all.Append(paragraph[index], 0, paragraph[index].Length);
            }
        }

        var text = all.ToString();
        return (straightens ? text.Replace('’', '\'').Replace('“', '"').Replace('”', '"') : text, all.Origins);
    }

    private static bool IsParagraphEnd(string text, int end)
    {
        var lines = 0;
        for (; end < text.Length && char.IsWhiteSpace(text[end]); end++)
        {
            lines += text[end] == '\n' ? 1 : 0;
        }

        return lines > 1;
    }
}
