using System.Text.Json;
using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Serialization;

/// <summary>Writes who a source is.</summary>
internal static class SourceIdentityJsonWriter
{
    public static void Write(Utf8JsonWriter json, SpanJsonWriter spans, SourceIdentity identity)
    {
        json.WriteStartObject("sourceIdentity");
        spans.WriteId("actor", 'A', identity.ActorId);
        json.WriteString("kind", JsonNames.Of(identity.Kind));
        json.WriteBoolean("named", identity.IsNamed);
        json.WriteString("role", identity.Role);
        json.WriteString("rank", identity.Rank);
        json.WriteBoolean("former", identity.IsFormer);
        json.WriteString("number", JsonNames.Of(identity.Number));
        if (identity.Count is { } count)
        {
            json.WriteNumber("count", count);
        }
        else
        {
            json.WriteNull("count");
        }

        if (identity.Affiliation is { } affiliation)
        {
            json.WriteStartObject("affiliation");
            spans.WriteId("actor", 'A', identity.AffiliationActorId);
            spans.WriteSpan("span", affiliation);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("affiliation");
        }

        json.WriteEndObject();
    }
}
