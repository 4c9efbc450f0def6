namespace Briefing.Ingestion.Anchoring;

/// <summary>Aligns the short stretches between shared runs word by word, slips of the pen included.</summary>
internal sealed class GapAligner(AnchorVocabulary vocabulary, AnchorToken[] one, AnchorToken[] other)
{
    /// <summary>A gap of more cells than this is a rewriting from which nothing is to be learned word by word.</summary>
    private const long MaxCells = 4_000_000;

    /// <summary>How far a passage's edge is followed into a stretch that is not shared, in tokens.</summary>
    private const int MaxReach = 60;

    /// <summary>What two neighbours gain that are neighbours in both texts.</summary>
    private const float Neighbours = 0.6f;

    /// <summary>What an open edge loses for each token that is left out.</summary>
    private const float LeftOut = 0.7f;

    private const byte Pair = 1;
    private const byte PairAfterPair = 2;
    private const byte SkipOld = 3;
    private const byte SkipNew = 4;

    /// <summary>Pairs the tokens of a gap between two runs that are neighbours in both texts.</summary>
    public List<(int Old, int New)> Closed(int oldFrom, int oldTo, int newFrom, int newTo) =>
        Align(oldTo - oldFrom, newTo - newFrom, row => oldFrom + row, column => newFrom + column, isOpen: false);

    /// <summary>Pairs the tokens that follow a run, as long as they keep alike.</summary>
    public List<(int Old, int New)> After(int oldFrom, int oldTo, int newFrom, int newTo) =>
        Align(
            Math.Min(MaxReach, oldTo - oldFrom),
            Math.Min(MaxReach, newTo - newFrom),
            row => oldFrom + row,
            column => newFrom + column,
            isOpen: true
        );

    /// <summary>Pairs the tokens that come before a run, as long as they keep alike.</summary>
    public List<(int Old, int New)> Before(int oldFrom, int oldTo, int newFrom, int newTo) =>
        Align(
            Math.Min(MaxReach, oldTo - oldFrom),
            Math.Min(MaxReach, newTo - newFrom),
            row => oldTo - 1 - row,
            column => newTo - 1 - column,
            isOpen: true
        );

    private List<(int Old, int New)> Align(
        int rows,
        int columns,
        Func<int, int> oldAt,
        Func<int, int> newAt,
        bool isOpen
    )
    {
        if (rows <= 0 || columns <= 0 || (long)rows * columns > MaxCells)
        {
            return [];
        }

        // Two scores a cell: that of the best alignment that ends with this pair, and that of the best of all.
        var width = columns + 1;
        var moves = new byte[(rows + 1) * width];
        var pairMoves = new byte[(rows + 1) * width];
        var loss = isOpen ? LeftOut : 0;
        var (above, current) = (new float[width], new float[width]);
        var (pairsAbove, pairs) = (new float[width], new float[width]);
        for (var column = 1; column < width; column++)
        {
            above[column] = -loss * column;
            moves[column] = SkipNew;
        }

        Array.Fill(pairsAbove, float.NegativeInfinity);
        var (best, bestRow, bestColumn) = (0f, 0, 0);
        for (var row = 1; row <= rows; row++)
        {
            current[0] = -loss * row;
            pairs[0] = float.NegativeInfinity;
            moves[row * width] = SkipOld;
            var old = one[oldAt(row - 1)];
            for (var column = 1; column < width; column++)
            {
                var cell = row * width + column;
                pairs[column] = float.NegativeInfinity;
                var similarity = vocabulary.Similarity(old.Key, other[newAt(column - 1)].Key);
                if (similarity > 0)
                {
                    var gain = similarity * (1 + Math.Min(old.Weight, 8) / 4f);
                    var isAfterPair = pairsAbove[column - 1] + Neighbours > above[column - 1];
                    pairs[column] = gain + (isAfterPair ? pairsAbove[column - 1] + Neighbours : above[column - 1]);
                    pairMoves[cell] = isAfterPair ? PairAfterPair : Pair;
                }

                (current[column], moves[cell]) = (above[column] - loss, SkipOld);
                if (current[column - 1] - loss > current[column])
                {
                    (current[column], moves[cell]) = (current[column - 1] - loss, SkipNew);
                }

                if (pairs[column] >= current[column])
                {
                    (current[column], moves[cell]) = (pairs[column], Pair);
                }

                if (isOpen && pairs[column] > best)
                {
                    (best, bestRow, bestColumn) = (pairs[column], row, column);
                }
            }

            (above, current) = (current, above);
            (pairsAbove, pairs) = (pairs, pairsAbove);
        }

        return Trace(moves, pairMoves, width, isOpen ? (bestRow, bestColumn) : (rows, columns), oldAt, newAt);
    }

    private static List<(int Old, int New)> Trace(
        byte[] moves,
        byte[] pairMoves,
        int width,
        (int Row, int Column) from,
        Func<int, int> oldAt,
        Func<int, int> newAt
    )
    {
        var found = new List<(int, int)>();
        var (row, column) = from;
        var isPair = false;
        while (row > 0 || column > 0)
        {
            var cell = row * width + column;
            if (isPair || moves[cell] == Pair)
            {
                found.Add((oldAt(row - 1), newAt(column - 1)));
                isPair = pairMoves[cell] == PairAfterPair;
                (row, column) = (row - 1, column - 1);
            }
            else if (moves[cell] == SkipOld)
            {
                row--;
            }
            else if (moves[cell] == SkipNew)
            {
                column--;
            }
            else
            {
                break;
            }
        }

        return found;
    }
}
