using Briefing.Ingestion.Readers;

namespace Briefing.Ingestion.Tests.Readers;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2023")]
    [InlineData("0000")]
    [InlineData("2023-12")]
    [InlineData("2023-12-24")]
    [InlineData("2024-02-29")]
    [InlineData("0000-02-29")]
    [InlineData("2023-12-24T10:00:00")]
    [InlineData("2023-12-24T23:59:59Z")]
    [InlineData("2023-12-24T10:00:00+01")]
    [InlineData("2023-12-24T10:00:00-05:30")]
    public void Date_of_level_zero_is_valid(string value) => Assert.True(EdtfDate.IsValid(value));

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-1-2")]
    [InlineData("2023-02-29")]
    [InlineData("2023-04-31")]
    [InlineData("2023-12-24T")]
    [InlineData("2023-12-24T10:00")]
    [InlineData("2023-12-24T24:00:00")]
    [InlineData("2023-12-24T10:60:00")]
    [InlineData("2023-12-24T10:00:00+15")]
    [InlineData("2023-12T10:00:00")]
    [InlineData("2023-12-24 10:00:00")]
    [InlineData("2023/2024")]
    [InlineData("2023?")]
    [InlineData("20XX")]
    [InlineData("December 24, 2023")]
    [InlineData("2023-12-24\n")]
    [InlineData("٢٠٢٣")]
    public void Anything_else_is_not(string value) => Assert.False(EdtfDate.IsValid(value));
}
