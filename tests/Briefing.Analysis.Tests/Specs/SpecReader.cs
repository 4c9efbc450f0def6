namespace Briefing.Analysis.Tests.Specs;

/// <summary>Reads golden cases from the Markdown files of this folder; README.md there tells their notation.</summary>
internal static class SpecReader
{
    private const string Fence = "```";

    /// <summary>The cases of one kind in a file.</summary>
    public static TheoryData<SpecCase> Read(string fileName, string kind)
    {
        var cases = new TheoryData<SpecCase>();
        var heading = "";
        var number = 0;
        List<string>? body = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", fileName)))
        {
            if (body is not null)
            {
                if (line == Fence)
                {
                    number++;
                    cases.Add(new SpecCase($"{fileName}: {heading} ({number})", string.Join('\n', body)));
                    body = null;
                }
                else
                {
                    body.Add(line);
                }
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
                number = 0;
            }
            else if (line == Fence + kind)
            {
                body = [];
            }
        }

        Assert.NotEmpty(cases);
        return cases;
    }
}
