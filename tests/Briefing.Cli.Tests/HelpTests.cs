namespace Briefing.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help", "analyze")]
    [InlineData("analyze --help", "--no-text")]
    [InlineData("import --help", "--data")]
    public async Task Help_shows_usage_examples_and_exit_codes(string arguments, string expected)
    {
        var result = await BriefingProcess.RunAsync(arguments.Split(' '));
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "briefing --help")]
    [InlineData("analyse x.txt", "briefing --help")]
    [InlineData("analyze", "briefing analyze --help")]
    [InlineData("analyze x.txt --format xml", "briefing analyze --help")]
    [InlineData("analyze x.txt --bogus", "briefing analyze --help")]
    [InlineData("import a b", "briefing import --help")]
    public async Task Wrong_command_line_is_told_on_standard_error(string arguments, string hint)
    {
        var result = await BriefingProcess.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
    }
}
