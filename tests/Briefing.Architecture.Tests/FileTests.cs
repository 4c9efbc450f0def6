namespace Briefing.Architecture.Tests;

/// <summary>Sizes and places of files.</summary>
public sealed class FileTests
{
    private static readonly (string Ending, int Lines)[] s_ceilings =
    [
        (".razor.css", 200),
        (".razor.cs", 400),
        (".razor", 250),
        (".cs", 400),
    ];

    private static readonly string[] s_topLevel =
    [
        "src",
        "tests",
        "seeds",
        ".github",
        "Briefing.sln",
        "Directory.Build.props",
        "README.md",
        "LICENSE",
        "global.json",
    ];

    [Fact]
    public void No_file_is_longer_than_its_ceiling()
    {
        var tooLong =
            from path in Repository.Files
            where !path.Contains("/Migrations/", StringComparison.Ordinal)
            let ceiling = Ceiling(path)
            where ceiling is not null
            let lines = Repository.ReadLines(path).Length
            where lines > ceiling
            select $"{path}: {lines} lines, ceiling {ceiling}";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Top_level_is_as_the_plan_says()
    {
        var names = Repository.Files.Select(path => path.Split('/')[0]).Distinct().ToList();
        Assert.All(s_topLevel, name => Assert.Contains(name, names));
        Assert.DoesNotContain(names, name => name[0] != '.' && !s_topLevel.Contains(name));
    }

    [Fact]
    public void Tests_are_never_skipped_silently_and_nothing_is_left_to_do()
    {
        // Put together at run time, so that this file does not find itself.
        string[] reminders = ["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME", "HA" + "CK"];
        var found =
            from path in Repository.Files
            where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
            from line in Repository.ReadLines(path)
            from reminder in reminders
            where line.Contains(reminder, StringComparison.Ordinal)
            select $"{path}: {line.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void Seed_of_the_card_is_kept_byte_for_byte()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "seeds/000_8cc127210dafb08c.txt"));
        Assert.Equal(
            "0b24d29e68980da5bf7a3ea94ae8bfa6c60232d295f6eb347ddc95b4b9a46d59",
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
        );
    }

    [Fact]
    public void Markup_strings_are_made_only_by_the_rendering_doors()
    {
        var found = Repository
            .Files.Where(path => path.StartsWith("src/Briefing.Web/", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("src/Briefing.Web/Rendering/", StringComparison.Ordinal))
            .Where(path =>
                path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Where(path =>
                Repository.ReadLines(path).Any(line => line.Contains("Markup" + "String(", StringComparison.Ordinal))
            );
        Assert.Empty(found);
    }

    private static int? Ceiling(string path)
    {
        foreach (var (ending, lines) in s_ceilings)
        {
            if (path.EndsWith(ending, StringComparison.Ordinal))
            {
                return path.StartsWith("tests/", StringComparison.Ordinal) ? 500 : lines;
            }
        }

        return null;
    }
}
