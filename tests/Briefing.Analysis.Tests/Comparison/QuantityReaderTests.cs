using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Comparison;

public class QuantityReaderTests
{
    [Theory]
    [InlineData("killed 40 people", "40..40 [40]")]
    [InlineData("killed at least forty-two people", "42..Infinity [at least forty-two]")]
    [InlineData("up to 1,200 homes", "0..1200 [up to 1,200]")]
    [InlineData("1.5 million litres", "1500000..1500000 [1.5 million]")]
    [InlineData("two hundred thousand crowns", "200000..200000 [two hundred thousand]")]
    [InlineData("30 to 40 boats", "30..40 [30 to 40]")]
    [InlineData("between 30 and 40 boats", "30..40 [30 and 40]")]
    [InlineData("three boats and four cars", "3..3 [three]; 4..4 [four]")]
    [InlineData("about 100 boats", "90..110 [about 100]")]
    [InlineData("in 2023 the boats", "")]
    [InlineData("no boats", "")]
    [InlineData("a million boats", "")]
    public void Numbers_are_read_with_their_bounds(string text, string expected)
    {
        var found = Read(text)
            .Select(quantity =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{quantity.Low:0.#}..{(double.IsInfinity(quantity.High) ? "Infinity" : quantity.High.ToString("0.#", CultureInfo.InvariantCulture))} [{quantity.Words}]"
                )
            );

        Assert.Equal(expected, string.Join("; ", found));
    }

    [Theory]
    [InlineData("40 people", "41 people", true, false)]
    [InlineData("40 people", "at least 30 people", true, true)]
    [InlineData("40 people", "at least 50 people", true, false)]
    [InlineData("up to 40 boats", "at least 50 boats", true, false)]
    [InlineData("1.5 million crowns", "1,498,000 crowns", true, true)]
    [InlineData("40 people", "40 boats", false, true)]
    [InlineData("4%", "4 percent", true, true)]
    [InlineData("$4 of gold", "4% of gold", false, true)]
    public void Numbers_are_compared_by_unit_and_bound(string one, string other, bool sameUnit, bool agree)
    {
        var (left, right) = (Assert.Single(Read(one)), Assert.Single(Read(other)));

        Assert.Equal((sameUnit, agree), (left.CountsAs(right), left.Agrees(right)));
        Assert.Equal((sameUnit, agree), (right.CountsAs(left), right.Agrees(left)));
    }

    private static ImmutableArray<Quantity> Read(string text) =>
        QuantityReader.Read(text, PlainWords.In(text, new TextSpan(0, text.Length)), []);
}
