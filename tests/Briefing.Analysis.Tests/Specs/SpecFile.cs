namespace Briefing.Analysis.Tests.Specs;

/// <summary>Reads the marked-up cases that lie beside the tests.</summary>
internal static class SpecFile
{
    /// <summary>The lines of a spec, without blank ones, each with the heading of its section.</summary>
    public static IEnumerable<(string Section, string Line)> Lines(string fileName)
    {
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", fileName)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
            }
            else if (section.Length > 0 && line.Length > 0)
            {
                yield return (section, line);
            }
        }
    }
}
