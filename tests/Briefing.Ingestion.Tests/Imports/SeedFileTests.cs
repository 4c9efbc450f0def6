using System.Diagnostics;
using Briefing.Ingestion.Imports;

namespace Briefing.Ingestion.Tests.Imports;

public sealed class SeedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task File_over_the_limit_is_refused(int length, bool isRefused)
    {
        var path = _folder.Write("a.txt", new byte[length]);
        var (bytes, problem) = await SeedFile.ReadAsync(path, 10, Token);
        Assert.Equal(isRefused, bytes is null);
        Assert.Equal(isRefused, problem?.Contains("Seeds:MaxFileBytes", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Empty_file_is_refused()
    {
        var (_, problem) = await SeedFile.ReadAsync(_folder.Write("a.txt", ""), 10, Token);
        Assert.Contains("empty", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_went_away_is_told()
    {
        var (_, problem) = await SeedFile.ReadAsync(_folder.PathOf("gone.txt"), 10, Token);
        Assert.Contains("went away", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_is_never_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        var path = _folder.PathOf("pipe.txt");
        using (var process = Process.Start("mkfifo", path))
        {
            await process.WaitForExitAsync(Token);
        }

        var (bytes, problem) = await SeedFile.ReadAsync(path, 10, Token).WaitAsync(TimeSpan.FromSeconds(20), Token);
        Assert.Null(bytes);
        Assert.Contains("empty", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_may_not_be_read_is_told()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "Nothing is unreadable to root, and Windows has other rights."
        );
        var path = _folder.Write("a.txt", "x");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        var (_, problem) = await SeedFile.ReadAsync(path, 10, Token);
        Assert.Contains("cannot be read", problem, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
