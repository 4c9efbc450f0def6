namespace Briefing.Analysis.Comparison;

/// <summary>Sets of numbers that are joined two by two (union-find). The lowest number stands for its set.</summary>
public sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>Creates sets of one number each.</summary>
    /// <param name="count">How many numbers, from 0.</param>
    public DisjointSets(int count)
    {
        _parents = [.. Enumerable.Range(0, count)];
    }

    /// <summary>The number that stands for the set of another.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number)
        {
            _parents[number] = _parents[_parents[number]];
            number = _parents[number];
        }

        return number;
    }

    /// <summary>Joins the sets of two numbers.</summary>
    public void Join(int one, int other)
    {
        var (left, right) = (Find(one), Find(other));
        _parents[Math.Max(left, right)] = Math.Min(left, right);
    }
}
