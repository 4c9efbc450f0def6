using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Claims.Learning.Training;

namespace Briefing.Analysis.Tests.Claims.Learning;

public class LinearTrainerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Feature_that_tells_the_target_gets_its_sign(bool isLogistic)
    {
        var weights = Train(isLogistic).ToDictionary();

        Assert.InRange(weights["good"], 1, int.MaxValue);
        Assert.InRange(weights["bad"], int.MinValue, -1);
        Assert.DoesNotContain("rare", weights.Keys);
    }

    [Fact]
    public void Same_examples_give_the_same_weights() => Assert.Equal(Train(isLogistic: true), Train(isLogistic: true));

    [Fact]
    public void Sum_is_that_of_the_weights_and_names_the_heaviest_token()
    {
        var sum = new WeightSum(new LinearModel([new("a=x", 500), new("b=y|z", -2000), new("c=", 250)]));

        sum.Add(3, "a", "X");
        sum.Add(4, "b", "y", "z");
        sum.Add(5, "c");
        sum.Add(6, "unknown", "w");

        Assert.Equal(-1250, sum.Total);
        Assert.Equal(4, sum.Heaviest(-1, except: 3));
        Assert.Equal(5, sum.Heaviest(1, except: 3));
        Assert.Equal(-2000, sum.WeightOf(4));
        sum.Clear();
        Assert.Equal((0, -1), (sum.Total, sum.Heaviest(1, except: 0)));
    }

    private static IReadOnlyList<KeyValuePair<string, int>> Train(bool isLogistic)
    {
        var examples = Enumerable
            .Range(0, 20)
            .Select(number =>
                number % 2 == 0
                    ? new LinearExample(number == 0 ? ["good", "both", "rare"] : ["good", "both"], 1)
                    : new LinearExample(["bad", "both"], isLogistic ? 0 : -1)
            )
            .ToList();
        return LinearTrainer.Train(
            examples,
            new LinearTrainingOptions { IsLogistic = isLogistic },
            TestContext.Current.CancellationToken
        );
    }
}
