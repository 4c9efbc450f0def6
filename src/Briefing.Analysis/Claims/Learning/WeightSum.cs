namespace Briefing.Analysis.Claims.Learning;

/// <summary>Adds up the weights of an example's features, and what each token's features weigh.</summary>
internal sealed class WeightSum(LinearModel model) : FeatureSink
{
    private readonly List<(int Token, int Weight)> _parts = [];

    /// <summary>The sum, in thousandths.</summary>
    public int Total { get; private set; }

    /// <summary>Begins another example.</summary>
    public void Clear()
    {
        Total = 0;
        _parts.Clear();
    }

    /// <summary>What the features that one token shows weigh together, in thousandths.</summary>
    public int WeightOf(int token)
    {
        var sum = 0;
        foreach (var (at, weight) in _parts)
        {
            sum += at == token ? weight : 0;
        }

        return sum;
    }

    /// <summary>The token whose features weigh most in a direction (1 up, -1 down), apart from one; or -1.</summary>
    public int Heaviest(int direction, int except)
    {
        var (best, most) = (-1, 0);
        foreach (var (token, _) in _parts)
        {
            if (token >= 0 && token != except && WeightOf(token) * direction is var weight && weight > most)
            {
                (best, most) = (token, weight);
            }
        }

        return best;
    }

    /// <inheritdoc/>
    protected override void Take(int token, ReadOnlySpan<char> name)
    {
        var weight = model.WeightOf(name);
        if (weight != 0)
        {
            Total += weight;
            _parts.Add((token, weight));
        }
    }
}
