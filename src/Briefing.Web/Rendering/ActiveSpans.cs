namespace Briefing.Web.Rendering;

/// <summary>The spans that are open at a place, the one opened last in front: a linked list over indexes, so that opening and closing take constant time.</summary>
internal sealed class ActiveSpans(int count)
{
    private const int None = -1;

    private readonly int[] _next = new int[count];
    private readonly int[] _previous = new int[count];
    private int _first = None;

    public bool IsEmpty => _first == None;

    public void Open(int index)
    {
        _previous[index] = None;
        _next[index] = _first;
        if (_first != None)
        {
            _previous[_first] = index;
        }

        _first = index;
    }

    public void Close(int index)
    {
        if (_previous[index] == None)
        {
            _first = _next[index];
        }
        else
        {
            _next[_previous[index]] = _next[index];
        }

        if (_next[index] != None)
        {
            _previous[_next[index]] = _previous[index];
        }
    }

    public IEnumerable<int> Latest(int limit)
    {
        for (var index = _first; index != None && limit > 0; index = _next[index], limit--)
        {
            yield return index;
        }
    }
}
