using Briefing.Store.Search.Queries;

namespace Briefing.Store.Providers;

/// <summary>What the SQL of searches has to say differently on each database. Every value goes in as a parameter.</summary>
internal abstract class SqlDialect
{
    /// <summary>Joins a table that is looked up for each row of those before it.</summary>
    public abstract string LookUp { get; }

    /// <summary>Compares a name with a pattern; case does not count.</summary>
    public abstract string Like { get; }

    /// <summary>The claims <c>c</c> whose words match, as the start of a <c>FROM</c> clause.</summary>
    public abstract string MatchedClaims { get; }

    /// <summary>The rows that <see cref="IsMatched"/> picks from, without what else is known of their claims.</summary>
    public abstract string MatchedIndex { get; }

    /// <summary>The condition that picks the rows of <see cref="MatchedClaims"/>.</summary>
    /// <param name="parameter">The parameter with the expression of <see cref="Write"/>.</param>
    public abstract string IsMatched(string parameter);

    /// <summary>The condition that the words of one claim <c>c</c>, found otherwise, match.</summary>
    /// <param name="parameter">The parameter with the expression of <see cref="Write"/>.</param>
    public abstract string Matches(string parameter);

    /// <summary>The condition that a text contains another, unit for unit.</summary>
    public abstract string Contains(string column, string parameter);

    /// <summary>Writes words as the index takes them.</summary>
    public abstract string Write(QueryNode words);

    /// <summary>The date of an article <c>a</c> in ticks since the year 1, UTC.</summary>
    public abstract string SortTicks { get; }

    /// <summary>A moment as the columns hold it.</summary>
    public abstract object Moment(DateTimeOffset moment);

    /// <summary>The patterns for <see cref="Like"/> of a text that has the words; one that fits is enough.</summary>
    /// <param name="words">The words in their stored form.</param>
    /// <param name="isWhole">Whether the text has nothing else.</param>
    public abstract IReadOnlyList<string> Patterns(string words, bool isWhole);

    /// <summary>The pattern for a text that has the words; <c>!</c> escapes.</summary>
    protected static string Pattern(string words, bool isWhole)
    {
        var escaped = words
            .Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);
        return isWhole ? escaped : $"%{escaped}%";
    }
}
