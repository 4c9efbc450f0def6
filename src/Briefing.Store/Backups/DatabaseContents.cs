namespace Briefing.Store.Backups;

/// <summary>What is in a database.</summary>
/// <param name="Migration">The last migration of its schema, or <see langword="null"/> where it has none.</param>
/// <param name="Rows">How many rows each table has.</param>
internal sealed record DatabaseContents(string? Migration, IReadOnlyDictionary<string, long> Rows)
{
    /// <summary>A database without any table.</summary>
    public static DatabaseContents Nothing { get; } = new(null, new Dictionary<string, long>());

    /// <summary>What somebody would miss, in words, or <see langword="null"/> where there is none.</summary>
    public string? Valued
    {
        get
        {
            string[] counts =
            [
                .. new[] { ("articles", "article"), ("annotations", "note"), ("accounts", "account") }
                    .Select(pair => (Count: Rows.GetValueOrDefault(pair.Item1), Name: pair.Item2))
                    .Where(pair => pair.Count > 0)
                    .Select(pair =>
                        FormattableString.Invariant($"{pair.Count:N0} {pair.Name}{(pair.Count == 1 ? "" : "s")}")
                    ),
            ];
            return counts.Length == 0 ? null : string.Join(", ", counts);
        }
    }
}
