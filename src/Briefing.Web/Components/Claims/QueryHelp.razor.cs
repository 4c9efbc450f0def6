namespace Briefing.Web.Components.Claims;

/// <summary>The grammar of queries, by example.</summary>
public partial class QueryHelp
{
    private static readonly (string Example, string Meaning)[] s_parts =
    [
        ("ceasefire talks", "with both words"),
        ("\"ceasefire talks\"", "with the words in a row"),
        ("talks OR negotiations", "with either word; parentheses group"),
        ("talks -ceasefire", "without what follows the minus; NOT does the same"),
        ("source:officials", "that somebody of this name holds or passes on"),
        ("by:\"U.S. officials\"", "whose innermost holder is called just so"),
        ("actor:Russia", "that name this party or that it holds"),
        ("outlet:gazette", "of articles of this outlet"),
        ("flag:src-anonymous", "with this caution; flag:src is all cautions about sources, flag:any is any"),
        ("dismissed:any", "with a caution that an editor dismissed; flag: leaves those out"),
        (
            "depth:>2",
            "that pass through more than two holders before they reach the article; 0 is the article's own voice"
        ),
        (
            "stance:denied",
            "by how firmly the innermost holder commits: certain, probable, possible, doubted, improbable, denied, open, hedged"
        ),
        ("kind:own", "by who stands behind them: attributed, own (the article), presupposed"),
        ("named:no", "whose innermost holder is not named"),
        (
            "date:2023-09..2023-12",
            "by the article's date, or the day of import where none is stated; also date:2023, date:>2023-09-15"
        ),
    ];
}
