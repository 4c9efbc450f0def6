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

    [Fact]
    public async Task First_start_prints_the_setup_link_on_the_console_alone_and_lets_everybody_read()
    {
        await using var data = new TemporaryFolder();
        data.Write("seeds/ferry.txt", "The ferry is late, the captain said.");
        using var process = Start(data, ("Seeds__Directory", data.PathOf("seeds")));
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var link = await ReadLinkAsync(process.StandardOutput, timeout.Token);
            using var handler = new SocketsHttpHandler();
            using var client = new HttpMessageInvoker(handler);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(link), "/"));
            using var response = await client.SendAsync(request, timeout.Token);
            Assert.True(response.IsSuccessStatusCode);

            if (!OperatingSystem.IsWindows())
            {
                var others =
                    UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(data.PathOf("data/keys")) & others);
            }

            var token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..];
            Assert.True(token.Length >= 43);
            foreach (var log in Directory.EnumerateFiles(data.PathOf("data/logs")))
            {
                await using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(stream);
                Assert.DoesNotContain(token, await reader.ReadToEndAsync(timeout.Token), StringComparison.Ordinal);
            }
        }
        finally
        {
            process.Kill(true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static Process Start(TemporaryFolder data, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Briefing.Web.dll")])
        {
            WorkingDirectory = data.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["Storage__DataDirectory"] = data.PathOf("data");
        start.Environment["Kestrel__Endpoints__Http__Url"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<string> ReadLinkAsync(StreamReader output, CancellationToken cancellationToken)
    {
        while (await output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (
                line.IndexOf("http", StringComparison.Ordinal) is var at and >= 0
                && line.Contains("/account/setup", StringComparison.Ordinal)
            )
            {
                return line[at..].Trim();
            }
        }

        throw new InvalidOperationException("The process ended without a link.");
    }
}
