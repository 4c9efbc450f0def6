using Briefing.Analysis.Skepticism;

namespace Briefing.Analysis.Tests.Skepticism;

public class FlagGlossaryTests
{
    public static TheoryData<FlagCode> Codes() => [.. Enum.GetValues<FlagCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_can_fill_its_page(FlagCode code)
    {
        var rule = FlagGlossary.Get(code);

        Assert.Equal(code, rule.Code);
        Assert.Matches("^[a-z]{3}-[a-z-]+$", rule.Id);
        Assert.All(
            [rule.Title, rule.Definition, rule.Example, rule.Basis],
            text => Assert.False(string.IsNullOrWhiteSpace(text))
        );
        Assert.EndsWith(".", rule.Definition, StringComparison.Ordinal);
        Assert.True(FlagGlossary.TryGet(rule.Id, out var found));
        Assert.Same(rule, found);
    }

    [Theory]
    [InlineData("src-nobody")]
    [InlineData("SRC-ANONYMOUS")]
    [InlineData("")]
    public void Unknown_id_is_not_found(string id) => Assert.False(FlagGlossary.TryGet(id, out _));

    [Fact]
    public void Each_detector_has_a_code_of_its_own() =>
        Assert.Equal(FlagDetectors.All.Length, FlagDetectors.All.DistinctBy(detector => detector.Code).Count());
}
