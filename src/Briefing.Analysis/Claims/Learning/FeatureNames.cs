namespace Briefing.Analysis.Claims.Learning;

/// <summary>Keeps the names of features, to learn from.</summary>
internal sealed class FeatureNames : FeatureSink
{
    /// <summary>The names, in the order they came.</summary>
    public List<string> Names { get; } = [];

    /// <inheritdoc/>
    protected override void Take(int token, ReadOnlySpan<char> name) => Names.Add(name.ToString());
}
