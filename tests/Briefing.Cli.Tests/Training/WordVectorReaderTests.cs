using Briefing.Cli.Evaluate;
using Briefing.Cli.Training;

namespace Briefing.Cli.Tests.Training;

public sealed class WordVectorReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefing-vectors-").FullName;

    [Fact]
    public async Task Lines_of_words_and_numbers_are_read_up_to_the_limit()
    {
        var vectors = await ReadAsync("vectors.txt", "the 0.5 -1\nof 2 3.25\nto 1 1\n", limit: 2);

        Assert.Equal(["the", "of"], vectors.Select(vector => vector.Word));
        Assert.Equal([2f, 3.25f], vectors[1].Values);
    }

    [Fact]
    public async Task Json_of_the_package_is_read_by_frequency_without_its_two_extra_numbers()
    {
        const string Json = """
            {"precision":8,"words":["the","of","to"],"dimensions":2,
             "vectors":{"to":[7,8,9.9,2],"of":[3,4,9.9,1],"the":[1,2,9.9,0]},"unkVector":[0,0,0,-1]}
            """;

        var vectors = await ReadAsync("vectors.json", Json, limit: 2);

        Assert.Equal(["the", "of"], vectors.Select(vector => vector.Word));
        Assert.Equal([3f, 4f], vectors[1].Values);
    }

    [Theory]
    [InlineData("vectors.txt", "the half\n")]
    [InlineData("vectors.json", "{\"vectors\":{\"the\":[1,")]
    public async Task Something_else_is_refused(string name, string content)
    {
        await Assert.ThrowsAsync<EvaluationException>(() => ReadAsync(name, content, limit: 5));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IReadOnlyList<Briefing.Analysis.Training.WordVector>> ReadAsync(
        string name,
        string content,
        int limit
    )
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        return await WordVectorReader.ReadAsync(path, limit, TestContext.Current.CancellationToken);
    }
}
