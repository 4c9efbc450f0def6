using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>
/// Pairs the quotation marks of a text, paragraph by paragraph. What a mark looks like is a hint; where it stands
/// (space before or after it) and what is open decide. A quotation left open goes on in the next paragraph where that
/// begins with an opening mark again, or closes one that it did not open.
/// </summary>
internal sealed class QuotationMatcher(string text, TokenBuffer tokens)
{
    private readonly QuoteMarks _look = new(text, tokens);
    private readonly List<Quotation> _found = [];
    private readonly List<Quotation> _inParagraph = [];
    private readonly List<OpenQuotation> _open = [];
    private readonly List<int> _marks = [];
    private readonly List<bool> _carried = [];
    private readonly Stack<int> _ends = new();
    private int[] _nextSingleClose = [];
    private int[] _nextSingleOpen = [];
    private int _openDoubles;
    private int _lastClosed;
    private int _first;
    private TextSpan _paragraph;

    /// <summary>The quotations found so far, in the order of their starts.</summary>
    public IReadOnlyList<Quotation> Found => _found;

    /// <summary>Pairs the marks of the next paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">The index of its first token.</param>
    /// <param name="stop">One past the index of its last token.</param>
    /// <param name="next">The text of the paragraph after it; empty at the end.</param>
    public void Match(TextSpan paragraph, int first, int stop, ReadOnlySpan<char> next)
    {
        _paragraph = paragraph;
        _first = first;
        _openDoubles = 0;
        _lastClosed = -1;
        CollectMarks(stop);
        for (var mark = 0; mark < _marks.Count; mark++)
        {
            Settle(mark);
        }

        LeaveOpen(QuoteMarks.BeginsQuotation(next));
        KeepFound();
    }

    private void CollectMarks(int stop)
    {
        _marks.Clear();
        for (var token = _first; token < stop; token++)
        {
            if (tokens.Kind(token) == TokenKind.Quote)
            {
                _marks.Add(token);
            }
        }

        if (_nextSingleClose.Length <= _marks.Count)
        {
            _nextSingleClose = new int[(_marks.Count * 2) + 1];
            _nextSingleOpen = new int[(_marks.Count * 2) + 1];
        }

        _nextSingleClose[_marks.Count] = int.MaxValue;
        _nextSingleOpen[_marks.Count] = int.MaxValue;
        for (var mark = _marks.Count - 1; mark >= 0; mark--)
        {
            var token = _marks[mark];
            var shape = _look.ShapeOf(token);
            var closes = shape is QuoteShape.SingleClose or QuoteShape.SingleEither;
            var opens = shape is QuoteShape.SingleOpen or QuoteShape.SingleEither;
            _nextSingleClose[mark] =
                closes && _look.LooksClosing(token, _paragraph) ? mark : _nextSingleClose[mark + 1];
            _nextSingleOpen[mark] = opens && _look.LooksOpening(token, _paragraph) ? mark : _nextSingleOpen[mark + 1];
        }
    }

    private void Settle(int mark)
    {
        var token = _marks[mark];
        var opens = _look.LooksOpening(token, _paragraph);
        var closes = _look.LooksClosing(token, _paragraph);
        switch (_look.ShapeOf(token))
        {
            case QuoteShape.DoubleOpen when closes && !opens && _openDoubles > 0:
                Close(token, isDouble: true);
                break;
            case QuoteShape.DoubleOpen:
                Open(token, isDouble: true);
                break;
            case QuoteShape.DoubleClose:
                SettleDouble(token, opens && !closes && _openDoubles == 0, opens && !closes);
                break;
            case QuoteShape.DoubleEither:
                SettleDouble(token, opens && !closes || (_openDoubles == 0 && (opens || !closes)), opens);
                break;
            case QuoteShape.SingleOpen:
                SettleSingle(mark, canOpen: true, canClose: false);
                break;
            case QuoteShape.SingleClose:
                SettleSingle(mark, canOpen: false, canClose: closes);
                break;
            default:
                SettleSingle(mark, canOpen: opens && !closes, canClose: closes);
                break;
        }
    }

    private void SettleDouble(int token, bool isOpening, bool looksOpening)
    {
        if (isOpening)
        {
            Open(token, isDouble: true);
        }
        else if (_openDoubles > 0)
        {
            Close(token, isDouble: true);
        }
        else if (_carried.Contains(true) && _inParagraph.Count == 0 && !looksOpening)
        {
            // The quotation of the paragraph before ends here, without a mark at this paragraph's start.
            tokens.SetRole(token, QuoteRole.Close);
            _lastClosed = 0;
            _inParagraph.Add(new Quotation(new TextSpan(_paragraph.Start, tokens.End(token)), false, true, 1));
        }
    }

    private void SettleSingle(int mark, bool canOpen, bool canClose)
    {
        var token = _marks[mark];
        var nextClose = _nextSingleClose[mark + 1];
        if (canClose && _open.Count > 0 && !_open[^1].IsDouble)
        {
            // Of "the officials' demand'" the second mark closes.
            var isApostrophe = _look.EndsPlural(token) && nextClose < _nextSingleOpen[mark + 1];
            if (!isApostrophe)
            {
                Close(token, isDouble: false);
                return;
            }
        }

        if (canOpen && (nextClose != int.MaxValue || token == _first))
        {
            Open(token, isDouble: false);
        }
        else if (_look.HasWordBefore(token))
        {
            tokens.SetKind(token, TokenKind.Word);
        }
    }

    private void Open(int token, bool isDouble)
    {
        // The marks at a paragraph's very start repeat those that the paragraph before left open.
        var place = token - _first;
        var continues = place == _open.Count && place < _carried.Count && _carried[place] == isDouble;
        tokens.SetRole(token, QuoteRole.Open);
        _open.Add(new OpenQuotation(token, isDouble, _inParagraph.Count));
        _openDoubles += isDouble ? 1 : 0;
        _inParagraph.Add(new Quotation(new TextSpan(tokens.Start(token), _paragraph.End), true, continues, 1));
    }

    private void Close(int token, bool isDouble)
    {
        while (_open[^1].IsDouble != isDouble)
        {
            Drop(_open[^1]);
            _open.RemoveAt(_open.Count - 1);
        }

        var opened = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _openDoubles -= isDouble ? 1 : 0;
        _lastClosed = Math.Max(_lastClosed, opened.Index);
        tokens.SetRole(token, QuoteRole.Close);
        _inParagraph[opened.Index] = _inParagraph[opened.Index] with
        {
            Span = new TextSpan(tokens.Start(opened.Token), tokens.End(token)),
            IsOpen = false,
        };
    }

    private void Drop(OpenQuotation opened)
    {
        tokens.SetRole(opened.Token, QuoteRole.None);
        _inParagraph[opened.Index] = _inParagraph[opened.Index] with { Depth = 0 };
    }

    /// <summary>Decides what becomes of the quotations that no mark closed.</summary>
    private void LeaveOpen(bool nextGoesOn)
    {
        _carried.Clear();
        foreach (var opened in _open)
        {
            // One with whole quotations after it was forgotten to be closed, unless the next paragraph goes on.
            if (!nextGoesOn && opened.Index < _lastClosed)
            {
                Drop(opened);
            }
            else
            {
                _carried.Add(opened.IsDouble);
            }
        }

        _open.Clear();
    }

    private void KeepFound()
    {
        _ends.Clear();
        foreach (var quotation in _inParagraph)
        {
            if (quotation.Depth == 0)
            {
                continue;
            }

            while (_ends.Count > 0 && _ends.Peek() <= quotation.Span.Start)
            {
                _ends.Pop();
            }

            _found.Add(quotation with { Depth = _ends.Count + 1 });
            _ends.Push(quotation.Span.End);
        }

        _inParagraph.Clear();
    }
}
