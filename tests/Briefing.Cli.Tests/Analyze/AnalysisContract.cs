using System.Text.Json;

namespace Briefing.Cli.Tests.Analyze;

/// <summary>What <c>briefing-analysis/1</c> promises to whoever reads it.</summary>
internal static class AnalysisContract
{
    private static readonly string[] s_actorTypes =
    [
        "person",
        "organisation",
        "outlet",
        "government",
        "country",
        "place",
        "group",
        "document",
        "other",
    ];

    /// <summary>Checks a document, with its text in it, against the promise.</summary>
    public static void Check(JsonElement document)
    {
        AssertFields(
            document,
            "schema doc sha256 text metadata paragraphs sentences actors attributions claims flags relations times sourceSummary timing"
        );
        Assert.Equal("briefing-analysis/1", document.GetProperty("schema").GetString());
        var length = document.GetProperty("text").GetString()!.EnumerateRunes().Count();
        AssertFields(document.GetProperty("metadata"), "title outlet byline published url language");
        AssertSpans(document.GetProperty("paragraphs"), length);
        AssertSpans(document.GetProperty("sentences"), length);
        var sentences = document.GetProperty("sentences").GetArrayLength();
        var actors = CheckActors(document.GetProperty("actors"), length);
        foreach (var attribution in document.GetProperty("attributions").EnumerateArray())
        {
            CheckIdentity(attribution, actors, length);
            AssertPairs(attribution, length);
        }

        var times = CheckTimes(document.GetProperty("times"), length);
        var claims = new HashSet<string>();
        foreach (var claim in document.GetProperty("claims").EnumerateArray())
        {
            Assert.True(claims.Add(claim.GetProperty("id").GetString()!));
            CheckClaim(claim, actors, times, sentences, length);
        }

        foreach (var flag in document.GetProperty("flags").EnumerateArray())
        {
            AssertFields(flag, "id claim sentence severity spans elsewhere why");
            Assert.Matches("^[a-z]{3}(-[a-z]+)+$", flag.GetProperty("id").GetString()!);
            Assert.Contains(flag.GetProperty("severity").GetString(), (string[])["info", "low", "medium", "high"]);
            Assert.True(flag.GetProperty("claim").GetString() is not { } claim || claims.Contains(claim));
            Assert.NotEmpty(flag.GetProperty("why").GetString()!);
            AssertSpans(flag.GetProperty("spans"), length);
            AssertSpans(flag.GetProperty("elsewhere"), length);
            Assert.True(
                flag.GetProperty("elsewhere").GetArrayLength() == 0
                    || flag.GetProperty("sentence").ValueKind is JsonValueKind.Number
            );
        }

        foreach (var relation in document.GetProperty("relations").EnumerateArray())
        {
            AssertFields(relation, "from to type subtype why");
            Assert.Contains(relation.GetProperty("from").GetString()!, claims);
            Assert.Contains(relation.GetProperty("to").GetString()!, claims);
            Assert.Contains(
                relation.GetProperty("type").GetString(),
                (string[])["contradicts", "disputes", "supports", "restates", "qualifies"]
            );
        }

        CheckSummary(document.GetProperty("sourceSummary"), actors, claims, length);
        AssertFields(document.GetProperty("timing"), "totalMilliseconds words");
        Assert.True(document.GetProperty("timing").GetProperty("totalMilliseconds").GetDouble() >= 0);
    }

    private static void CheckSummary(JsonElement summary, HashSet<string> actors, HashSet<string> claims, int length)
    {
        AssertFields(summary, "text sentences sources");
        foreach (var sentence in summary.GetProperty("sentences").EnumerateArray())
        {
            AssertFields(sentence, "topic text spans");
            Assert.Contains(
                sentence.GetProperty("topic").GetString(),
                (string[])["sources", "unsourced", "directness", "access", "interest", "unheard", "disagreement"]
            );
            Assert.Contains(
                sentence.GetProperty("text").GetString()!,
                summary.GetProperty("text").GetString()!,
                StringComparison.Ordinal
            );
            Assert.NotEqual(0, sentence.GetProperty("spans").GetArrayLength());
            AssertSpans(sentence.GetProperty("spans"), length);
        }

        foreach (var source in summary.GetProperty("sources").EnumerateArray())
        {
            AssertFields(source, "actor name named role descriptor parts claims spans");
            Assert.Contains(source.GetProperty("actor").GetString()!, actors);
            Assert.Contains(source.GetProperty("role").GetString(), (string[])["states", "relays", "ascribed"]);
            Assert.All(
                source.GetProperty("claims").EnumerateArray(),
                claim => Assert.Contains(claim.GetString()!, claims)
            );
            AssertSpans(source.GetProperty("spans"), length);
            foreach (var part in source.GetProperty("parts").EnumerateArray())
            {
                AssertFields(part, "aspect text spans");
                AssertSpans(part.GetProperty("spans"), length);
            }
        }
    }

    /// <summary>Checks the lists of pairs of a flat attribution.</summary>
    public static void AssertPairs(JsonElement attribution, int length)
    {
        foreach (var role in (string[])["source", "cue", "content"])
        {
            foreach (var pair in attribution.GetProperty(role).EnumerateArray())
            {
                Assert.Equal(2, pair.GetArrayLength());
                Assert.InRange(pair[0].GetInt32(), 0, pair[1].GetInt32() - 1);
                Assert.InRange(pair[1].GetInt32(), 1, length);
            }
        }

        Assert.NotEqual(0, attribution.GetProperty("cue").GetArrayLength());
        Assert.NotEqual(0, attribution.GetProperty("content").GetArrayLength());
    }

    private static void CheckIdentity(JsonElement attribution, HashSet<string> actors, int length)
    {
        if (!attribution.TryGetProperty("sourceIdentity", out var identity))
        {
            Assert.Equal(0, attribution.GetProperty("source").GetArrayLength());
            AssertFields(attribution, "id source cue content");
            return;
        }

        AssertFields(attribution, "id source cue content sourceIdentity");
        AssertFields(identity, "actor kind named role rank former number count affiliation");
        Assert.True(identity.GetProperty("actor").GetString() is not { } actor || actors.Contains(actor));
        Assert.Contains(identity.GetProperty("kind").GetString(), s_actorTypes);
        Assert.Contains(
            identity.GetProperty("number").GetString(),
            (string[])["one", "exact", "approximate", "vague", "plural"]
        );
        if (identity.GetProperty("affiliation") is { ValueKind: JsonValueKind.Object } affiliation)
        {
            AssertFields(affiliation, "actor span");
            AssertSpan(affiliation.GetProperty("span"), length);
        }
    }

    private static HashSet<string> CheckActors(JsonElement actors, int length)
    {
        var ids = new HashSet<string>();
        foreach (var actor in actors.EnumerateArray())
        {
            AssertFields(actor, "id name type named mentions");
            Assert.True(ids.Add(actor.GetProperty("id").GetString()!));
            Assert.Contains(actor.GetProperty("type").GetString(), s_actorTypes);
            Assert.True(actor.GetProperty("named").ValueKind is JsonValueKind.True or JsonValueKind.False);
            AssertSpans(actor.GetProperty("mentions"), length);
        }

        return ids;
    }

    private static HashSet<string> CheckTimes(JsonElement times, int length)
    {
        var ids = new HashSet<string>();
        foreach (var time in times.EnumerateArray())
        {
            AssertFields(time, "id span explicit inferred basis fromPublication type mod");
            Assert.True(ids.Add(time.GetProperty("id").GetString()!));
            AssertSpan(time.GetProperty("span"), length);
            Assert.Equal(
                time.GetProperty("inferred").ValueKind is JsonValueKind.Null,
                time.GetProperty("basis").ValueKind is JsonValueKind.Null
            );
        }

        return ids;
    }

    private static void CheckClaim(
        JsonElement claim,
        HashSet<string> actors,
        HashSet<string> times,
        int sentences,
        int length
    )
    {
        AssertFields(claim, "id sentence kind form proposition content cue source chain commitment time");
        Assert.InRange(claim.GetProperty("sentence").GetInt32(), 0, sentences - 1);
        Assert.Contains(claim.GetProperty("kind").GetString(), (string[])["attributed", "unattributed", "presupposed"]);
        Assert.Contains(claim.GetProperty("form").GetString(), (string?[])["direct", "indirect", "mixed", null]);
        Assert.NotEqual(0, claim.GetProperty("content").GetArrayLength());
        AssertSpans(claim.GetProperty("content"), length);
        AssertSpans(claim.GetProperty("cue"), length);
        AssertSpans(claim.GetProperty("source"), length);
        var chain = claim.GetProperty("chain");
        Assert.NotEqual(0, chain.GetArrayLength());
        foreach (var hop in chain.EnumerateArray())
        {
            AssertFields(hop, "actor name span basis");
            Assert.True(hop.GetProperty("actor").GetString() is not { } actor || actors.Contains(actor));
            Assert.Contains(hop.GetProperty("basis").GetString(), (string[])["explicit", "inherited"]);
        }

        foreach (var commitment in claim.GetProperty("commitment").EnumerateArray())
        {
            AssertFields(commitment, "holder value");
            Assert.InRange(commitment.GetProperty("holder").GetInt32(), 0, chain.GetArrayLength() - 1);
            Assert.Matches(@"^(Uu|(CT|PR|PS)[+\-])$", commitment.GetProperty("value").GetString()!);
        }

        Assert.All(claim.GetProperty("time").EnumerateArray(), time => Assert.Contains(time.GetString()!, times));
    }

    private static void AssertFields(JsonElement element, string names) =>
        Assert.Equal(names.Split(' '), element.EnumerateObject().Select(property => property.Name));

    private static void AssertSpans(JsonElement spans, int length) =>
        Assert.All(spans.EnumerateArray(), span => AssertSpan(span, length));

    private static void AssertSpan(JsonElement span, int length)
    {
        AssertFields(span, "start end");
        Assert.InRange(span.GetProperty("start").GetInt32(), 0, span.GetProperty("end").GetInt32() - 1);
        Assert.InRange(span.GetProperty("end").GetInt32(), 1, length);
    }
}
