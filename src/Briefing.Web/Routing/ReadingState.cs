using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Briefing.Web.Routing;

/// <summary>What a reader has chosen on a briefing's page. It lives in the address, so that it works without script and can be shared.</summary>
public sealed record ReadingState
{
    /// <summary>The name of the query's part that carries the chosen claim.</summary>
    public const string ClaimName = "claim";

    /// <summary>The name of the query's part that carries the hidden layers, with commas between them.</summary>
    public const string HideName = "hide";

    /// <summary>The name of the query's part that carries how much of the marks is read aloud.</summary>
    public const string MarksName = "marks";

    /// <summary>The name of the query's part that carries how much is printed.</summary>
    public const string PrintName = "print";

    /// <summary>The name of the query's part that carries the words to light in the text.</summary>
    public const string FindName = "find";

    /// <summary>The name of the query's part that carries whether the claims are shown as a list, in place of the text.</summary>
    public const string ListName = "list";

    /// <summary>The value of <see cref="ListName"/> for all claims.</summary>
    public const string AllClaims = "all";

    /// <summary>The UTF-16 units of words to light at most.</summary>
    public const int MaxFind = 400;

    /// <summary>The value of <see cref="PrintName"/> for one page.</summary>
    public const string OnePage = "page";

    /// <summary>What a reader who chose nothing sees.</summary>
    public static ReadingState Default { get; } = new();

    /// <summary>The layers, in the order in which they are shown.</summary>
    public static ImmutableArray<ReadingLayers> Layers { get; } =
    [ReadingLayers.Claim, ReadingLayers.Source, ReadingLayers.Cue, ReadingLayers.Flag, ReadingLayers.Note];

    /// <summary>The chosen claim, or <see langword="null"/>.</summary>
    public int? ClaimId { get; init; }

    /// <summary>The hidden layers.</summary>
    public ReadingLayers Hidden { get; init; }

    /// <summary>How much of the marks is read aloud.</summary>
    public MarkVerbosity Marks { get; init; }

    /// <summary>Whether only what fits on one page is printed.</summary>
    public bool PrintsOnePage { get; init; }

    /// <summary>Whether the claims are shown as a list, in place of the text.</summary>
    public bool ListsClaims { get; init; }

    /// <summary>The words to light in the text, as a search has them; empty for none.</summary>
    public string Find { get; init; } = "";

    /// <summary>The style classes that stand for it.</summary>
    public string Classes
    {
        get
        {
            var classes = new StringBuilder("briefing");
            foreach (var layer in Layers.Where(layer => Hidden.HasFlag(layer)))
            {
                classes.Append(" no-").Append(NameOf(layer));
            }

            if (Marks != MarkVerbosity.Numbers)
            {
                classes.Append(" marks-").Append(NameOf(Marks));
            }

            return classes.Append(PrintsOnePage ? " one-page" : "").ToString();
        }
    }

    /// <summary>Reads a state; what is unknown counts as not chosen.</summary>
    public static ReadingState Parse(
        string? claim,
        string? hide,
        string? marks,
        string? print,
        string? find = null,
        string? list = null
    ) =>
        new()
        {
            ClaimId =
                int.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null,
            Hidden = ParseLayers(hide),
            Marks = Enum.GetValues<MarkVerbosity>().FirstOrDefault(value => NameOf(value) == marks),
            PrintsOnePage = print == OnePage,
            ListsClaims = list == AllClaims,
            Find = find?.Trim() is { Length: <= MaxFind } words ? words : "",
        };

    /// <summary>A layer's name in addresses and style classes.</summary>
    public static string NameOf(ReadingLayers layer) =>
        layer switch
        {
            ReadingLayers.Claim => "claim",
            ReadingLayers.Source => "source",
            ReadingLayers.Cue => "cue",
            ReadingLayers.Flag => "flag",
            _ => "note",
        };

    /// <summary>A verbosity's name in addresses and style classes.</summary>
    public static string NameOf(MarkVerbosity marks) =>
        marks switch
        {
            MarkVerbosity.Quiet => "quiet",
            MarkVerbosity.Full => "full",
            _ => "numbers",
        };

    /// <summary>Layers as addresses carry them: "cue,flag".</summary>
    public static string NamesOf(ReadingLayers layers) =>
        string.Join(',', Layers.Where(layer => layers.HasFlag(layer)).Select(NameOf));

    /// <summary>The query of an address that leads to this state, with its question mark; empty for <see cref="Default"/>.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        if (ClaimId is { } id)
        {
            Add(query, ClaimName, id.ToString(CultureInfo.InvariantCulture));
        }

        if (Hidden != ReadingLayers.None)
        {
            Add(query, HideName, NamesOf(Hidden));
        }

        if (Marks != MarkVerbosity.Numbers)
        {
            Add(query, MarksName, NameOf(Marks));
        }

        if (PrintsOnePage)
        {
            Add(query, PrintName, OnePage);
        }

        if (ListsClaims)
        {
            Add(query, ListName, AllClaims);
        }

        if (Find.Length > 0)
        {
            Add(query, FindName, Uri.EscapeDataString(Find));
        }

        return query.ToString();
    }

    private static void Add(StringBuilder query, string name, string value) =>
        query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(value);

    private static ReadingLayers ParseLayers(string? names)
    {
        var layers = ReadingLayers.None;
        foreach (var name in (names ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            layers |= Layers.FirstOrDefault(layer => NameOf(layer) == name);
        }

        return layers;
    }
}
