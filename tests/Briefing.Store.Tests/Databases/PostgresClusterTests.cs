using Npgsql;

[assembly: AssemblyFixture(typeof(Briefing.Testing.PostgresCluster))]

namespace Briefing.Store.Tests.Databases;

public sealed class PostgresClusterTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Databases_of_a_cluster_are_apart_and_hold_any_letter()
    {
        var first = await cluster.CreateDatabaseAsync();
        var second = await cluster.CreateDatabaseAsync();

        await using var connection = new NpgsqlConnection(first);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT '🚀' || current_database()", connection);
        var answer = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(first, second);
        Assert.StartsWith("🚀test_", Assert.IsType<string>(answer), StringComparison.Ordinal);
    }
}
