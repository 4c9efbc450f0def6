namespace Briefing.Benchmarks.Search;

/// <summary>The queries that are measured, by kind, the same at each run.</summary>
internal static class SearchQueries
{
    private const int PerKind = 12;

    /// <summary>The queries of claims.</summary>
    public static IEnumerable<(string Kind, string Query)> OfClaims(SearchArticles articles, int count)
    {
        var random = new Random(5);
        var words = articles.Words;
        var phrases = Phrases(articles, count, random);
        for (var i = 0; i < PerKind; i++)
        {
            var common = words[i];
            var usual = words[random.Next(100, 2_000)];
            var rare = words[random.Next(10_000, 50_000)];
            var person = SearchArticles.Person((int)Math.Pow(3_000, random.NextDouble()) - 1);
            var last = person.Split(' ')[1];
            yield return ("common word", common);
            yield return ("usual word", usual);
            yield return ("rare word", rare);
            yield return ("two common words", $"{common} {words[i + 7]}");
            yield return ("common and usual word", $"{common} {usual}");
            yield return ("common and rare word", $"{common} {rare}");
            yield return ("one word or another", $"{usual} OR {rare} OR {common}");
            yield return ("one word without another", $"{usual} -{common}");
            yield return ("all without a word", $"-{common}");
            yield return ("phrase", $"\"{phrases[i]}\"");
            yield return ("phrase and word", $"\"{phrases[i + PerKind]}\" {common}");
            yield return ("source", $"source:{last}");
            yield return ("unnamed source and word", $"source:officials {usual}");
            yield return ("whole source", $"by:\"{person}\"");
            yield return ("actor and word", $"actor:{last} {common}");
            yield return ("outlet and word", $"outlet:{ZipfText.MadeUp(i)} {common}");
            yield return ("flag", i % 2 == 0 ? "flag:src" : "flag:src-anonymous stance:denied");
            yield return ("depth and word", $"depth:>2 {common}");
            yield return ("stance and kind", i % 2 == 0 ? $"stance:hedged {usual}" : $"-kind:attributed {usual}");
            yield return ("date and common word", $"date:20{15 + (i % 10)}-0{1 + (i % 9)} {common}");
            yield return (
                "everything",
                $"source:{last} flag:any depth:1..2 stance:certain date:2016..2023 -{rare} {common}"
            );
            yield return ("date or word", $"date:20{15 + (i % 10)}-03 OR {rare}");
        }
    }

    /// <summary>The queries of articles.</summary>
    public static IEnumerable<(string Kind, string Query)> OfArticles(SearchArticles articles, int count)
    {
        var random = new Random(6);
        var words = articles.Words;
        var phrases = Phrases(articles, count, random);
        for (var i = 0; i < PerKind; i++)
        {
            var usual = words[random.Next(100, 2_000)];
            yield return ("common word", words[i]);
            yield return ("usual word", usual);
            yield return ("rare word", words[random.Next(10_000, 50_000)]);
            yield return ("two words", $"{words[i]} {usual}");
            yield return ("phrase", $"\"{phrases[i]}\"");
            yield return ("one word without another", $"{usual} -{words[i]}");
        }
    }

    /// <summary>Phrases of two or three words that stand in claims, most of them of common words.</summary>
    private static List<string> Phrases(SearchArticles articles, int count, Random random)
    {
        var phrases = new List<string>();
        while (phrases.Count < 2 * PerKind)
        {
            var claims = articles.Make(random.Next(count), count).Claims;
            var proposition = claims[random.Next(claims.Length)].Proposition.Split(' ');
            var length = 2 + (phrases.Count % 2);
            var start = random.Next(proposition.Length - length);
            phrases.Add(string.Join(' ', proposition.Skip(start).Take(length)));
        }

        return phrases;
    }
}
