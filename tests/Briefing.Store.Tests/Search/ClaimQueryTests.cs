using System.Globalization;
using Briefing.Store.Search;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Tests.Search;

public sealed class ClaimQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  — & ( ) ", "")]
    [InlineData("harbour", "harbour")]
    [InlineData("closed harbours", "all(close harbour)")]
    [InlineData("closed AND harbours", "all(close harbour)")]
    [InlineData("\"closed harbours\"", "\"close harbour\"")]
    [InlineData("“closed harbours”", "\"close harbour\"")]
    [InlineData("co-operate", "\"co oper\"")]
    [InlineData("peace - war", "all(peac war)")]
    [InlineData("peace -war", "all(peac not(war))")]
    [InlineData("peace NOT war", "all(peac not(war))")]
    [InlineData("--war", "war")]
    [InlineData("peace OR war", "any(peac war)")]
    [InlineData("peace talks OR war", "any(all(peac talk) war)")]
    [InlineData("peace (talks OR war)", "all(peac any(talk war))")]
    [InlineData("or and not", "all(or and not)")]
    [InlineData("-(talks OR war)", "not(any(talk war))")]
    [InlineData("10:30", "\"n10 n30\"")]
    [InlineData("source:mayor", "Source=mayor")]
    [InlineData("SOURCE:\"two officials\"", "Source=two officials")]
    [InlineData("actor:Ada outlet:Gazette", "all(Actor=Ada Outlet=Gazette)")]
    [InlineData("flag:src-bare", "Flag=src-bare")]
    [InlineData(
        "flag:con",
        "Flag=con-public-private,con-disputed,con-internal,con-scope-inflation,con-cross-doc,con-chain-drift"
    )]
    [InlineData("flag:any", "Flag=any")]
    [InlineData("depth:2", "depth 2 to 2")]
    [InlineData("depth:>2", "depth 3 to 2147483647")]
    [InlineData("depth:>=2", "depth 2 to 2147483647")]
    [InlineData("depth:<2", "depth 0 to 1")]
    [InlineData("depth:<=2", "depth 0 to 2")]
    [InlineData("depth:1..3", "depth 1 to 3")]
    [InlineData("stance:denied", "Stance=CertainNegative")]
    [InlineData("kind:own", "Kind=Unattributed")]
    [InlineData("named:no", "Named=no")]
    [InlineData("date:2023", "date 2023-01-01 to 2024-01-01")]
    [InlineData("date:2023-12", "date 2023-12-01 to 2024-01-01")]
    [InlineData("date:2024-02-29", "date 2024-02-29 to 2024-03-01")]
    [InlineData("date:2023-09..2023-12", "date 2023-09-01 to 2024-01-01")]
    [InlineData("date:2023-09..", "date 2023-09-01 to ")]
    [InlineData("date:..2023", "date  to 2024-01-01")]
    [InlineData("date:>2023-09", "date 2023-10-01 to ")]
    [InlineData("date:>=2023-09", "date 2023-09-01 to ")]
    [InlineData("date:<2023-09", "date  to 2023-09-01")]
    [InlineData("date:<=2023-09", "date  to 2023-10-01")]
    public void Query_is_understood(string text, string expected)
    {
        Assert.True(ClaimQuery.TryParse(text, out var query, out _));
        Assert.Equal(expected, Show(query.Root));
    }

    [Theory]
    [InlineData("peace \"talks", "is not closed", "\"talks")]
    [InlineData("peace (talks", "is not closed", "(")]
    [InlineData("peace) talks", "closes nothing", ")")]
    [InlineData("peace OR", "on each side", "OR")]
    [InlineData("OR peace", "on each side", "OR")]
    [InlineData("peace NOT", "leaves out what follows", "NOT")]
    [InlineData("(peace -)", "leaves out what follows", "-")]
    [InlineData("author:Ada", "There is no field “author”. Fields are source:, by:, actor:, outlet:", "author:")]
    [InlineData("http://example.org", "There is no field “http”", "http:")]
    [InlineData("source:", "source:ministry", "source:")]
    [InlineData("source: mayor", "right after the colon", "source:")]
    [InlineData("source:\"\"", "A name is missing", "source:\"\"")]
    [InlineData("flag:src-barely", "There is no caution “src-barely”", "flag:src-barely")]
    [InlineData("depth:many", "is no number of holders", "depth:many")]
    [InlineData("depth:>-1", "is no number of holders", "depth:>-1")]
    [InlineData("depth:99999999999", "is no number of holders", "depth:99999999999")]
    [InlineData("stance:sure", "Stances are certain, denied", "stance:sure")]
    [InlineData("kind:fact", "Kinds are attributed, own and presupposed", "kind:fact")]
    [InlineData("named:maybe", "is yes or no", "named:maybe")]
    [InlineData("date:yesterday", "is no date", "date:yesterday")]
    [InlineData("date:2023-02-30", "is no date", "date:2023-02-30")]
    [InlineData("date:2023-12..2023-09", "is no date", "date:2023-12..2023-09")]
    [InlineData("date:9999", "is no date", "date:9999")]
    [InlineData("date:..", "is no date", "date:..")]
    public void Error_says_where_it_is_and_what_to_do(string text, string message, string place)
    {
        Assert.False(ClaimQuery.TryParse(text, out _, out var error));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(place, text[error.Start..error.End]);
    }

    [Fact]
    public void Boundless_queries_are_refused()
    {
        string[] texts =
        [
            new('x', ClaimQuery.MaxLength + 1),
            string.Join(' ', Enumerable.Repeat("a", 33)),
            new string('(', 500) + "a" + new string(')', 499),
            string.Concat(Enumerable.Repeat("-(", 300)) + "a",
        ];
        Assert.All(texts, text => Assert.False(ClaimQuery.TryParse(text, out _, out _)));
    }

    [Fact]
    public void Any_text_is_understood_or_refused_in_words()
    {
        var random = new Random(7);
        const string units = "ab \"(():-OR|AND:NOT“”\ud800\0é'*&\u2212date:source:2023..";
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(40)).Select(_ => units[random.Next(units.Length)])
            );
            if (!ClaimQuery.TryParse(text, out var query, out var error))
            {
                Assert.InRange(error.Start, 0, error.End);
                Assert.InRange(error.End, error.Start, text.Trim().Length);
                Assert.NotEmpty(error.Message);
            }
            else
            {
                Assert.All(query.Parts, part => Assert.InRange(part.End, part.Start + 1, query.Text.Length));
            }
        }
    }

    [Theory]
    [InlineData("peace flag:any -source:\"the mayor\"", "peace|flag:any|-source:\"the mayor\"")]
    [InlineData("peace (a OR b) - c", "peace|(a OR b)|c")]
    [InlineData("peace OR war", "peace OR war")]
    [InlineData("", "")]
    public void Parts_that_must_all_hold_are_told_apart(string text, string parts)
    {
        Assert.True(ClaimQuery.TryParse(text, out var query, out _));
        Assert.Equal(parts, string.Join('|', query.Parts.Select(part => part.Of(query.Text).ToString())));
    }

    private static string Show(QueryNode? node) =>
        node switch
        {
            null => "",
            QueryPhrase { Terms: [var term] } => term,
            QueryPhrase phrase => $"\"{string.Join(' ', phrase.Terms)}\"",
            QueryGroup group => $"{(group.IsAny ? "any" : "all")}({string.Join(' ', group.Parts.Select(Show))})",
            QueryNegation negation => $"not({Show(negation.Part)})",
            NameFilter name => $"{name.Field}={name.Words}",
            ValueFilter value => $"{value.Field}={string.Join(',', value.Values)}",
            DepthFilter depth => $"depth {depth.Least} to {depth.Most}",
            DateFilter date => $"date {Day(date.From)} to {Day(date.Until)}",
            _ => throw new ArgumentException("There is no such part.", nameof(node)),
        };

    private static string Day(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
