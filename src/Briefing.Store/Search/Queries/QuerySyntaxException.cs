namespace Briefing.Store.Search.Queries;

/// <summary>Leaves the parser at the first error; it never leaves <see cref="ClaimQuery"/>.</summary>
/// <param name="error">The error.</param>
internal sealed class QuerySyntaxException(QueryError error) : Exception(error.Message)
{
    /// <summary>The error.</summary>
    public QueryError Error { get; } = error;
}
