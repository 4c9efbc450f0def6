using Briefing.Store.Accounts;
using Briefing.Store.Desk;
using Briefing.Store.Search;
using Briefing.Web.Rendering;

namespace Briefing.Web.Components.Searches;

/// <summary>A search that a reader keeps, with how much is new in it.</summary>
/// <param name="Search">The search.</param>
/// <param name="New">How many claims are new, as far as <see cref="MaxNew"/>.</param>
internal sealed record KeptSearch(SavedSearch Search, int New)
{
    /// <summary>Where counting stops.</summary>
    public const int MaxNew = 100;

    /// <summary>How many are new, in words.</summary>
    public string Said => New >= MaxNew ? $"{MaxNew} new claims or more" : Wording.Count(New, "new claim");

    /// <summary>Loads a reader's searches.</summary>
    /// <param name="reader">Where they are kept.</param>
    /// <param name="claims">Where claims are counted.</param>
    /// <param name="caller">The reader.</param>
    /// <param name="most">How many searches to load at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<KeptSearch>> LoadAsync(
        SavedSearchReader reader,
        ClaimReader claims,
        Caller caller,
        int most,
        CancellationToken cancellationToken
    )
    {
        var kept = new List<KeptSearch>();
        foreach (var search in (await reader.ListAsync(caller, cancellationToken)).Take(most))
        {
            // A later version may not understand what an earlier one kept; then it stays, to be mended or removed.
            var count = ClaimQuery.TryParse(search.Query, out var query, out _)
                ? await claims.CountNewAsync(query, search.SeenAt, MaxNew, cancellationToken)
                : 0;
            kept.Add(new KeptSearch(search, count));
        }

        return kept;
    }
}
