using System.Diagnostics;

namespace Briefing.Web.Tests.Hosting;

/// <summary>The application as a process: a wrong setting ends it with one line that names the key.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider")]
    [InlineData("Seeds__MaxFileBytes", "0", "Seeds:MaxFileBytes")]
    [InlineData("Seeds__Directory", " ", "Seeds:Directory")]
    [InlineData("Kestrel__Endpoints__Http__Url", "nonsense", "Kestrel:Endpoints:Http:Url")]
    [InlineData("Storage__DataDirectory", " ", "Storage:DataDirectory")]
    [InlineData("Storage__DataDirectory", "/proc/nowhere", "Storage:DataDirectory")]
    public async Task Wrong_setting_ends_the_start_with_one_line_that_names_the_key(
        string variable,
        string value,
        string key
    )
    {
        var data = Directory.CreateTempSubdirectory("briefing-start-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Briefing.Web.dll")])
        {
            WorkingDirectory = data.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Storage__DataDirectory"] = data.FullName;
        start.Environment["Kestrel__Endpoints__Http__Url"] = "http://127.0.0.1:0";
        start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(1, process.ExitCode);
            Assert.Contains(key, error, StringComparison.Ordinal);
            Assert.Single(error.Trim().Split('\n'));
            Assert.DoesNotContain("   at ", error + await output, StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }

            data.Delete(true);
        }
    }
}
