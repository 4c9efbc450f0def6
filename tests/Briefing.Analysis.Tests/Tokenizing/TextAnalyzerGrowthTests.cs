using System.Diagnostics;
using System.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Tokenizing;

/// <summary>Time grows with the length of a text, not with its square: four times the text takes about four times as long.</summary>
public sealed class TextAnalyzerGrowthTests
{
    private const int Small = 15_000;
    private const int Factor = 4;
    private const int Runs = 3;
    private const int Attempts = 4;

    /// <summary>The square would be 16; noise, caches and garbage collection may double the 4 of a straight line.</summary>
    private const double MostGrowth = 10;

    /// <summary>Below so many milliseconds there is more noise than work, and no square: that would take seconds.</summary>
    private const double Noise = 60;

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("\" ")]
    [InlineData("\"a ")]
    [InlineData("said said said ")]
    [InlineData("(")]
    [InlineData("( ")]
    [InlineData("a.a.")]
    [InlineData("A.")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("http://")]
    [InlineData("‘a ")]
    [InlineData("s’ ")]
    [InlineData("'a ")]
    [InlineData("“a\n")]
    [InlineData("? ")]
    [InlineData("\u00AD")]
    [InlineData("a\u0301")]
    [InlineData("👩\u200D")]
    [InlineData("1,234,")]
    [InlineData("'s")]
    [InlineData("a*")]
    [InlineData("._")]
    [InlineData("., ")]
    [InlineData("... (")]
    [InlineData("? “")]
    [InlineData(". ", "a")]
    [InlineData("? ", "a")]
    [InlineData("\" . ", "a")]
    [InlineData(". ) ", "a")]
    [InlineData("( . ", "a")]
    [InlineData(".[1]", "a")]
    public void Time_grows_with_the_length(string unit, string last = "")
    {
        var small = Repeat(unit, Small) + last;
        var large = Repeat(unit, Small * Factor) + last;
        Measure(small);

        // A busy machine may spoil a measurement, but not every one.
        Assert.Contains(
            Enumerable.Range(0, Attempts),
            _ => Measure(large) is var time && (time < Noise || time < MostGrowth * Measure(small))
        );
    }

    private static string Repeat(string unit, int length) =>
        new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();

    /// <summary>The median time of a few runs, in milliseconds.</summary>
    private static double Measure(string text)
    {
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }
}
