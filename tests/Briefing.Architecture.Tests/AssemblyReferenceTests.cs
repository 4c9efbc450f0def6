using System.Reflection;
using System.Xml.Linq;

namespace Briefing.Architecture.Tests;

/// <summary>References point one way: Analysis, Store, Ingestion, then Web and Cli.</summary>
public sealed class AssemblyReferenceTests
{
    [Theory]
    [InlineData("Briefing.Analysis", "")]
    [InlineData("Briefing.Store", "Briefing.Analysis")]
    [InlineData("Briefing.Ingestion", "Briefing.Analysis Briefing.Store")]
    [InlineData("Briefing.Web", "Briefing.Analysis Briefing.Store Briefing.Ingestion")]
    [InlineData("briefing", "Briefing.Analysis Briefing.Store Briefing.Ingestion")]
    public void Assembly_references_only_what_lies_below(string name, string below)
    {
        var allowed = below.Split(' ');
        var own = Assembly
            .Load(name)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("Briefing", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(own, reference => !allowed.Contains(reference));
    }

    [Fact]
    public void Analysis_references_the_base_class_library_alone()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src/Briefing.Analysis/Briefing.Analysis.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Theory]
    [InlineData("Briefing.Web")]
    [InlineData("briefing")]
    [InlineData("Briefing.Ingestion")]
    public void Only_the_store_knows_the_database(string name)
    {
        var references = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!);
        Assert.DoesNotContain(
            references,
            reference =>
                reference.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || reference.StartsWith("Npgsql", StringComparison.Ordinal)
                || reference.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Store_keeps_its_contexts_entities_and_configurations_to_itself()
    {
        var leaks = Assembly
            .Load("Briefing.Store")
            .GetExportedTypes()
            .Where(type =>
                type.Namespace is { } space
                    && (
                        space.StartsWith("Briefing.Store.Entities", StringComparison.Ordinal)
                        || space.StartsWith("Briefing.Store.Configurations", StringComparison.Ordinal)
                        || space.StartsWith("Briefing.Store.Providers", StringComparison.Ordinal)
                    )
                || type.BaseType?.Name is "DbContext"
            );
        Assert.Empty(leaks);
    }
}
