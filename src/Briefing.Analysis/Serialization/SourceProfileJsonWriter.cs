using System.Text.Json;
using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Serialization;

/// <summary>Writes who a source is.</summary>
internal static class SourceProfileJsonWriter
{
    public static void Write(Utf8JsonWriter json, SpanJsonWriter spans, SourceProfile profile)
    {
        json.WriteStartObject("sourceProfile");
        spans.WriteId("actor", 'A', profile.ActorId);
        json.WriteString("kind", JsonNames.Of(profile.Kind));
        json.WriteBoolean("named", profile.IsNamed);
        json.WriteString("role", profile.Role);
        json.WriteString("rank", profile.Rank);
        json.WriteBoolean("former", profile.IsFormer);
        json.WriteString("number", JsonNames.Of(profile.Number));
        if (profile.Count is { } count)
        {
            json.WriteNumber("count", count);
        }
        else
        {
            json.WriteNull("count");
        }

        if (profile.Affiliation is { } affiliation)
        {
            json.WriteStartObject("affiliation");
            spans.WriteId("actor", 'A', profile.AffiliationActorId);
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
