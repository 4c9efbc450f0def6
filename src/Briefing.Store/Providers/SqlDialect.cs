using Briefing.Store.Search.Queries;

namespace Briefing.Store.Providers;

/// <summary>What the SQL of searches has to say differently on each database. Every value goes in as a parameter.</summary>
internal abstract class SqlDialect
{
    /// <summary>Joins a table that is looked up for each row of those before it.</summary>
    public abstract string LookUp { get; }

    /// <summary>The index of claims.</summary>
    public abstract SearchTable Claims { get; }

    /// <summary>The index of articles.</summary>
    public abstract SearchTable Articles { get; }

    /// <summary>The condition that picks the rows of an index.</summary>
    /// <param name="table">The index.</param>
    /// <param name="parameter">The parameter with the expression of <see cref="Write"/>.</param>
    public abstract string IsMatched(SearchTable table, string parameter);

    /// <summary>The condition that a row of an index matches beside the one that picked it.</summary>
    /// <param name="table">The index.</param>
    /// <param name="parameter">The parameter with the expression of <see cref="Write"/>.</param>
    public abstract string IsAmong(SearchTable table, string parameter);

    /// <summary>The condition that a text contains another, unit for unit.</summary>
    public abstract string Contains(string column, string parameter);

    /// <summary>Writes words as the index takes them.</summary>
    public abstract string Write(QueryNode words);

    /// <summary>The date of an article <c>a</c> in ticks since the year 1, UTC.</summary>
    public abstract string SortTicks { get; }

    /// <summary>A moment as the columns hold it.</summary>
    public abstract object Moment(DateTimeOffset moment);
}
