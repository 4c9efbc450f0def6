using System.Text;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>A text whose characters know where they stood in the text they come from.</summary>
internal sealed class TrackedText
{
    /// <summary>The origin of a character that was added.</summary>
    public const int Added = -1;

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];

    /// <summary>How many UTF-16 units it has.</summary>
    public int Length => _text.Length;

    /// <summary>Where each unit stood, or <see cref="Added"/>.</summary>
    public IReadOnlyList<int> Origins => _origins;

    /// <summary>Adds a unit.</summary>
    public void Append(char unit, int origin)
    {
        _ = _text.Append(unit);
        _origins.Add(origin);
    }

    /// <summary>Adds words that were not there before.</summary>
    public void Append(string text)
    {
        foreach (var unit in text)
        {
            Append(unit, Added);
        }
    }

    /// <summary>Adds a copy of a part of another text, origins included.</summary>
    public void Append(TrackedText other, int start, int length)
    {
        for (var index = start; index < start + length; index++)
        {
            Append(other._text[index], other._origins[index]);
        }
    }

    /// <summary>Puts a unit in the place of another.</summary>
    public void Replace(int index, char unit) => (_text[index], _origins[index]) = (unit, Added);

    /// <summary>Puts words in.</summary>
    public void Insert(int index, string text)
    {
        _ = _text.Insert(index, text);
        _origins.InsertRange(index, Enumerable.Repeat(Added, text.Length));
    }

    /// <summary>Takes units out.</summary>
    public void Remove(int index, int length)
    {
        _ = _text.Remove(index, length);
        _origins.RemoveRange(index, length);
    }

    /// <summary>Swaps a unit with the next one.</summary>
    public void Swap(int index)
    {
        (_text[index], _text[index + 1]) = (_text[index + 1], _text[index]);
        (_origins[index], _origins[index + 1]) = (_origins[index + 1], _origins[index]);
    }

    /// <summary>The spans of its words.</summary>
    public List<(int Start, int Length)> Words()
    {
        var words = new List<(int, int)>();
        for (var index = 0; index < _text.Length; )
        {
            var end = index;
            while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
            {
                end++;
            }

            if (end > index)
            {
                words.Add((index, end - index));
            }

            index = end + 1;
        }

        return words;
    }

    /// <summary>The unit at a place.</summary>
    public char this[int index] => _text[index];

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
