using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Serialization;

/// <summary>
/// Writes comparisons in the public format <c>briefing-comparison/1</c>. Articles are told by their place in the list of the
/// documents, claims by their ids there, offsets as in <see cref="AnalysisJsonWriter"/>.
/// </summary>
public sealed class ComparisonJsonWriter
{
    /// <summary>The name of the format.</summary>
    public const string Schema = "briefing-comparison/1";

    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<ComparedDocument> _documents;
    private readonly Dictionary<string, int> _places;

    private ComparisonJsonWriter(Utf8JsonWriter json, IReadOnlyList<ComparedDocument> documents)
    {
        _json = json;
        _documents = documents;
        _places = Enumerable
            .Range(0, documents.Count)
            .ToDictionary(place => documents[place].Key, StringComparer.Ordinal);
    }

    /// <summary>Writes one object with the whole comparison.</summary>
    /// <param name="json">Where to; a value must be due there.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="documents">What the caller knows of its articles, in the order in which they were written.</param>
    public static void Write(
        Utf8JsonWriter json,
        ArticleComparison comparison,
        IReadOnlyList<ComparedDocument> documents
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(documents);
        new ComparisonJsonWriter(json, documents).Write(comparison);
    }

    private void Write(ArticleComparison comparison)
    {
        _json.WriteStartObject();
        _json.WriteString("schema", Schema);
        WriteList("documents", _documents, document => _json.WriteStringValue(document.Doc));
        WriteList("claims", comparison.Groups, Write);
        WriteList("links", comparison.Links, Write);
        WriteList("drift", comparison.Drifts, Write);
        WriteList("copies", comparison.Reuses, Write);
        _json.WriteEndObject();
    }

    private void Write(ClaimGroup group)
    {
        _json.WriteStartObject();
        _json.WriteNumber("articles", group.Articles);
        _json.WriteString("summary", group.Summary);
        _json.WriteBoolean("circular", group.IsCircular);
        WriteList("members", group.Claims, claim => Write(claim));
        WriteList(
            "origins",
            group.Origins,
            origin =>
            {
                _json.WriteStartObject();
                _json.WriteString("name", origin.Name);
                _json.WriteString("why", origin.Why);
                WriteList("members", origin.Claims, claim => Write(claim));
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }

    private void Write(ClaimLink link)
    {
        _json.WriteStartObject();
        _json.WriteString("type", JsonNames.Of(link.Type));
        _json.WriteString("subtype", JsonNames.Of(link.Conflict));
        _json.WriteString(
            "flag",
            link.Type == ClaimLinkType.Contradicts ? FlagGlossary.Get(FlagCode.ConsistencyCrossDoc).Id : null
        );
        _json.WriteNumber("score", link.Score);
        _json.WritePropertyName("from");
        Write(link.First, link.FirstShared);
        _json.WritePropertyName("to");
        Write(link.Second, link.SecondShared);
        _json.WriteString("why", link.Why);
        _json.WriteEndObject();
    }

    private void Write(ChainDrift drift)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", JsonNames.Of(drift.Kind));
        _json.WriteString("flag", FlagGlossary.Get(FlagCode.ConsistencyChainDrift).Id);
        _json.WritePropertyName("upstream");
        Write(drift.Upstream);
        _json.WritePropertyName("relay");
        Write(drift.Relay);
        _json.WriteString("why", drift.Why);
        _json.WriteEndObject();
    }

    private void Write(TextReuse reuse)
    {
        _json.WriteStartObject();
        _json.WriteNumber("from", _places[reuse.First]);
        _json.WriteNumber("to", _places[reuse.Second]);
        _json.WriteNumber("similarity", Math.Round(reuse.Similarity, 3));
        _json.WriteNumber("containment", Math.Round(reuse.Containment, 3));
        _json.WriteEndObject();
    }

    private void Write(ArticleClaim claim, ImmutableArray<TextSpan> shared = default)
    {
        var place = _places[claim.Article];
        var spans = new SpanJsonWriter(_json, _documents[place].Map);
        _json.WriteStartObject();
        _json.WriteNumber("document", place);
        spans.WriteId("claim", 'C', claim.ClaimId);
        spans.WriteSpans("spans", claim.Spans);
        if (!shared.IsDefault)
        {
            spans.WriteSpans("shared", shared);
        }

        _json.WriteEndObject();
    }

    private void WriteList<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }
}
