using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Conversions;

namespace Briefing.Store.Search;

/// <summary>
/// The terms that are indexed of a claim: its words, and before them what may be asked of it otherwise, as terms of a digit,
/// an x and the value. No word's term starts with a digit, so neither is taken for the other, and one index answers the whole
/// of a query. A change here needs the stored terms made anew, as <see cref="Writing.SearchRebuild"/> does.
/// </summary>
internal sealed class ClaimTerms
{
    /// <summary>The term of every claim of a current reading.</summary>
    public const string Every = "9x";

    /// <summary>The term of every claim with a caution.</summary>
    public const string AnyFlag = "3x";

    /// <summary>The term of every claim with a caution that an editor dismissed.</summary>
    public const string AnyDismissed = "0x";

    /// <summary>The depth that is not told from what is deeper.</summary>
    public const int MaxDepth = 64;

    // A text can give a party any number of names; this many units of them can be asked for.
    private const int MaxNameLength = 4_000;

    private readonly AnalyzedDocument _document;
    private readonly long? _outletId;
    private readonly Dictionary<int, Actor> _actors;
    private readonly ILookup<int, FlagCode> _flags;

    /// <summary>Prepares the terms of the claims of a reading.</summary>
    /// <param name="document">The reading.</param>
    /// <param name="outletId">The key of its outlet.</param>
    public ClaimTerms(AnalyzedDocument document, long? outletId)
    {
        _document = document;
        _outletId = outletId;
        _actors = document.Actors.ToDictionary(actor => actor.Id);
        _flags = document
            .Flags.Where(flag => flag.ClaimId is not null)
            .ToLookup(flag => flag.ClaimId!.Value, flag => flag.Code);
    }

    /// <summary>The terms of a claim, for the database.</summary>
    public string Of(Claim claim)
    {
        var depth = claim.Chain.Length - 1;
        var terms = new StringBuilder(Every);
        foreach (var hop in claim.Chain.Skip(1))
        {
            AddNames(terms, hop);
        }

        if (depth > 0)
        {
            Add(terms, Innermost(claim.Chain[depth].Name));
            var actor = claim.Chain[depth].ActorId is { } id ? _actors.GetValueOrDefault(id) : null;
            Add(terms, Named(actor?.IsNamed == true));
        }

        for (var deep = 1; deep <= Math.Min(depth, MaxDepth); deep++)
        {
            Add(terms, AtLeast(deep));
        }

        foreach (var code in _flags[claim.Id].Distinct())
        {
            Add(terms, Flag(FlagCodeConverter.Write(code)));
        }

        if (_flags[claim.Id].Any())
        {
            Add(terms, AnyFlag);
        }

        foreach (var grade in claim.Commitments.Where(row => row.Holder == depth).Select(row => row.Value).Distinct())
        {
            Add(terms, Stance(grade.ToString()));
        }

        Add(terms, Kind(claim.Kind.ToString()));
        if (_outletId is { } outlet)
        {
            Add(terms, Outlet(outlet));
        }

        return $"{terms} {SearchTerms.Boundary} {SearchTerms.Join(claim.Proposition, TextOf(claim.Content))}";
    }

    /// <summary>The terms of a claim whose cautions have changed; none where it has none, as that claim cannot be found.</summary>
    /// <param name="terms">Its terms so far.</param>
    /// <param name="standing">The cautions that it has now.</param>
    /// <param name="dismissed">Those that editors dismissed.</param>
    public static string WithFlags(
        string terms,
        IReadOnlyCollection<FlagCode> standing,
        IReadOnlyCollection<FlagCode> dismissed
    )
    {
        if (terms.Length == 0)
        {
            return terms;
        }

        var others = terms
            .Split(' ')
            .Where(term =>
                !term.StartsWith(AnyFlag, StringComparison.Ordinal)
                && !term.StartsWith(AnyDismissed, StringComparison.Ordinal)
                && term != Every
            );
        return string.Join(
            ' ',
            [Every, .. Cautions(standing, Flag, AnyFlag), .. Cautions(dismissed, Dismissed, AnyDismissed), .. others]
        );
    }

    private static IEnumerable<string> Cautions(
        IReadOnlyCollection<FlagCode> flags,
        Func<string, string> term,
        string any
    ) =>
        flags.Count == 0
            ? []
            : flags.Distinct().Order().Select(code => term(FlagCodeConverter.Write(code))).Append(any);

    /// <summary>The terms in a row of words in the name of a holder.</summary>
    public static ImmutableArray<string> Name(string words) =>
        [.. SearchTerms.Read(words).Select(term => $"1x{term.Term}")];

    /// <summary>The term of the whole name of the innermost holder; neither case nor width of white space counts.</summary>
    public static string Innermost(string name)
    {
        var folded = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToLowerInvariant()));
        return $"2x{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }

    /// <summary>The term of a caution, by the id of its rule.</summary>
    public static string Flag(string id) => AnyFlag + Letters(id);

    /// <summary>The term of a caution that an editor dismissed, by the id of its rule.</summary>
    public static string Dismissed(string id) => AnyDismissed + Letters(id);

    /// <summary>The term of how firmly the innermost holder commits.</summary>
    public static string Stance(string grade) => $"4x{Letters(grade)}";

    /// <summary>The term of who stands behind the claim.</summary>
    public static string Kind(string kind) => $"5x{Letters(kind)}";

    /// <summary>The term of whether the innermost holder, if there is one, is named.</summary>
    public static string Named(bool isNamed) => isNamed ? "6xyes" : "6xno";

    /// <summary>The term of so many holders or more besides the article, from 1 to <see cref="MaxDepth"/>.</summary>
    public static string AtLeast(int depth) => string.Create(CultureInfo.InvariantCulture, $"7x{depth}");

    /// <summary>The term of an outlet, by its key.</summary>
    public static string Outlet(long id) => string.Create(CultureInfo.InvariantCulture, $"8x{id}");

    private void AddNames(StringBuilder terms, ChainHop hop)
    {
        var aliases = hop.ActorId is { } id && _actors.TryGetValue(id, out var actor) ? actor.Aliases : [];
        foreach (var name in aliases.Prepend(hop.Name))
        {
            var words = string.Join(' ', Name(name));
            if (terms.Length + words.Length > MaxNameLength)
            {
                return;
            }

            if (words.Length > 0)
            {
                Add(terms, $"{SearchTerms.Boundary} {words}");
            }
        }
    }

    private static void Add(StringBuilder terms, string term) => terms.Append(' ').Append(term);

    private static string Letters(string value) =>
        string.Concat(value.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    private string TextOf(ImmutableArray<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => span.Of(_document.Text).ToString()));
}
