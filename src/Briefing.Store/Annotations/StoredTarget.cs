using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Analysis.Text;
using Briefing.Store.Entities;

namespace Briefing.Store.Annotations;

/// <summary>What annotations are about, between their rows and what readers and writers speak of.</summary>
internal static class StoredTarget
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What a row is about.</summary>
    public static AnnotationTarget Of(IAnchored row) =>
        new()
        {
            Kind = row.TargetKind,
            Revision = row.TargetRevision,
            Reading = row.TargetReading,
            Span = row.TargetStart is { } start && row.TargetEnd is { } end ? new TextSpan(start, end) : null,
            Exact = row.TargetExact,
            Prefix = row.TargetPrefix,
            Suffix = row.TargetSuffix,
            TextHash = row.TargetTextHash,
            ElementId = row.TargetElementId,
            Name = row.TargetName,
        };

    /// <summary>Makes a row be about something.</summary>
    public static void Apply(IAnchored row, AnnotationTarget target)
    {
        row.TargetKind = target.Kind;
        row.TargetRevision = target.Revision;
        row.TargetReading = target.Reading;
        row.TargetStart = target.Span?.Start;
        row.TargetEnd = target.Span?.End;
        row.TargetExact = target.Exact;
        row.TargetPrefix = target.Prefix;
        row.TargetSuffix = target.Suffix;
        row.TargetTextHash = target.TextHash;
        row.TargetElementId = target.ElementId;
        row.TargetName = target.Name;
    }

    /// <summary>A target as JSON.</summary>
    public static string Write(AnnotationTarget target) =>
        JsonSerializer.Serialize(
            new Form(
                target.Kind,
                target.Revision,
                target.Reading,
                target.Span?.Start,
                target.Span?.End,
                target.Exact,
                target.Prefix,
                target.Suffix,
                target.TextHash,
                target.ElementId,
                target.Name
            ),
            s_options
        );

    /// <summary>A target from its JSON.</summary>
    public static AnnotationTarget Read(string json)
    {
        var form = JsonSerializer.Deserialize<Form>(json, s_options)!;
        return new AnnotationTarget
        {
            Kind = form.Kind,
            Revision = form.Revision,
            Reading = form.Reading,
            Span = form is { Start: { } start, End: { } end } ? new TextSpan(start, end) : null,
            Exact = form.Exact,
            Prefix = form.Prefix,
            Suffix = form.Suffix,
            TextHash = form.TextHash,
            ElementId = form.ElementId,
            Name = form.Name,
        };
    }

    private sealed record Form(
        AnnotationTargetKind Kind,
        int Revision,
        int Reading,
        int? Start,
        int? End,
        string? Exact,
        string? Prefix,
        string? Suffix,
        string? TextHash,
        int? ElementId,
        string? Name
    );
}
