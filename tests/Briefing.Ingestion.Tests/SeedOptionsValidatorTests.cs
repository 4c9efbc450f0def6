namespace Briefing.Ingestion.Tests;

public sealed class SeedOptionsValidatorTests
{
    private readonly SeedOptionsValidator _validator = new();

    [Fact]
    public void Defaults_are_valid() => Assert.True(_validator.Validate(null, new SeedOptions()).Succeeded);

    [Theory]
    [InlineData("", 1, 1, "Seeds:Directory")]
    [InlineData(" ", 1, 1, "Seeds:Directory")]
    [InlineData("a\0b", 1, 1, "Seeds:Directory")]
    [InlineData("seeds", 0, 1, "Seeds:MaxFileBytes")]
    [InlineData("seeds", SeedOptions.MaxFileBytesCeiling + 1, 1, "Seeds:MaxFileBytes")]
    [InlineData("seeds", 1, -1, "Seeds:Parallelism")]
    [InlineData("seeds", 1, 65, "Seeds:Parallelism")]
    public void Wrong_value_names_its_key(string directory, int maxFileBytes, int parallelism, string key)
    {
        var result = _validator.Validate(
            null,
            new SeedOptions
            {
                Directory = directory,
                MaxFileBytes = maxFileBytes,
                Parallelism = parallelism,
            }
        );
        Assert.True(result.Failed);
        Assert.Contains(key, Assert.Single(result.Failures), StringComparison.Ordinal);
    }
}
