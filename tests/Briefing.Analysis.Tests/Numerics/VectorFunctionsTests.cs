using System.Runtime.Intrinsics;
using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Tests.Numerics;

public sealed class VectorFunctionsTests
{
    [Theory]
    [InlineData(-80)]
    [InlineData(-3.5)]
    [InlineData(-1e-4)]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(12)]
    [InlineData(80)]
    public void Exp_and_sigmoid_are_near_the_exact_values(float x)
    {
        var exact = Math.Exp(x);

        Assert.Equal(1, VectorFunctions.Exp(Vector512.Create(x))[3] / exact, 1e-6);
        Assert.Equal(1 / (1 + Math.Exp(-x)), VectorFunctions.Sigmoid(Vector512.Create(x))[3], 1e-6);
    }

    [Fact]
    public void Sigmoid_of_huge_numbers_stays_between_0_and_1()
    {
        Assert.Equal(0, VectorFunctions.Sigmoid(Vector512.Create(-1e6f))[0], 1e-6);
        Assert.Equal(1, VectorFunctions.Sigmoid(Vector512.Create(1e6f))[0], 1e-6);
    }
}
