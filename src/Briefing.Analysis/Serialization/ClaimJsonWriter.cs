using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Serialization;

/// <summary>Writes claims and what hangs on them.</summary>
internal static class ClaimJsonWriter
{
    public static void Write(Utf8JsonWriter json, SpanJsonWriter spans, Claim claim)
    {
        json.WriteStartObject();
        spans.WriteId("id", 'C', claim.Id);
        json.WriteNumber("sentence", claim.Sentence);
        json.WriteString("kind", JsonNames.Of(claim.Kind));
        json.WriteString("form", JsonNames.Of(claim.Form));
        json.WriteString("proposition", claim.Proposition);
        spans.WriteSpans("content", claim.Content);
        spans.WriteSpans("cue", claim.Cue);
        spans.WriteSpans("source", claim.Source);
        json.WriteStartArray("chain");
        foreach (var hop in claim.Chain)
        {
            json.WriteStartObject();
            spans.WriteId("actor", 'A', hop.ActorId);
            json.WriteString("name", hop.Name);
            spans.WriteSpan("span", hop.Span);
            json.WriteString("basis", JsonNames.Of(hop.Basis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("commitment");
        foreach (var commitment in claim.Commitments)
        {
            json.WriteStartObject();
            json.WriteNumber("holder", commitment.Holder);
            json.WriteString("value", JsonNames.Of(commitment.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("time");
        foreach (var time in claim.Times)
        {
            json.WriteStringValue(SpanJsonWriter.Id('T', time));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SpanJsonWriter spans, Flag flag, ImmutableArray<TextSpan> sentences)
    {
        json.WriteStartObject();
        json.WriteString("id", FlagGlossary.Get(flag.Code).Id);
        spans.WriteId("claim", 'C', flag.ClaimId);
        if (flag.Sentence is { } sentence)
        {
            json.WriteNumber("sentence", sentence);
        }
        else
        {
            json.WriteNull("sentence");
        }

        json.WriteString("severity", JsonNames.Of(flag.Severity));
        var (here, elsewhere) = PlacesOf(flag, sentences);
        spans.WriteSpans("spans", here);
        spans.WriteSpans("elsewhere", elsewhere);
        json.WriteString("why", flag.Why);
        json.WriteEndObject();
    }

    // The evidence in the flag's own sentence, and what of it stands at other places of the text.
    private static (ImmutableArray<TextSpan> Here, ImmutableArray<TextSpan> Elsewhere) PlacesOf(
        Flag flag,
        ImmutableArray<TextSpan> sentences
    )
    {
        if (flag.Sentence is not { } index || index >= sentences.Length)
        {
            return (flag.Spans, []);
        }

        var place = sentences[index];
        var here = flag.Spans.RemoveAll(span => !place.Overlaps(span));
        return here.IsEmpty ? (flag.Spans, []) : (here, flag.Spans.RemoveAll(place.Overlaps));
    }

    public static void Write(Utf8JsonWriter json, SpanJsonWriter spans, ClaimRelation relation)
    {
        json.WriteStartObject();
        spans.WriteId("from", 'C', relation.From);
        spans.WriteId("to", 'C', relation.To);
        json.WriteString("type", JsonNames.Of(relation.Type));
        json.WriteString("subtype", relation.Subtype);
        json.WriteString("why", relation.Why);
        json.WriteEndObject();
    }
}
