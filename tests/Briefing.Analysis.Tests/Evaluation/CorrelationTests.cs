using Briefing.Analysis.Evaluation;

namespace Briefing.Analysis.Tests.Evaluation;

public class CorrelationTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 2, 4, 6 }, 1, 1)]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 3, 2, 1 }, -1, -1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 1, 4, 9, 16 }, 0.9844, 1)]
    [InlineData(new double[] { 1, 1, 2, 3 }, new double[] { 1, 2, 3, 4 }, 0.9439, 0.9487)]
    [InlineData(new double[] { 1, 1, 1 }, new double[] { 1, 2, 3 }, 0, 0)]
    [InlineData(new double[0], new double[0], 0, 0)]
    public void Series_correlate(double[] first, double[] second, double pearson, double spearman)
    {
        Assert.Equal(pearson, Correlation.Pearson(first, second), 4);
        Assert.Equal(spearman, Correlation.Spearman(first, second), 4);
    }

    [Fact]
    public void Series_of_unlike_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1], [1, 2]));
}
