using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Auditing;

/// <summary>Says in the model which changes go into the audit trail.</summary>
internal static class AuditedModelExtensions
{
    private const string SubjectAnnotation = "Briefing:AuditSubject";
    private const string PropertyAnnotation = "Briefing:Audited";
    private const string Shown = "shown";
    private const string Secret = "secret";
    private const string Name = "name";

    /// <summary>Puts every change of an entity's audited properties into the trail.</summary>
    /// <param name="builder">The entity.</param>
    /// <param name="subject">The kind of thing, as the trail names it.</param>
    public static void IsAudited<T>(this EntityTypeBuilder<T> builder, string subject)
        where T : class => builder.HasAnnotation(SubjectAnnotation, subject);

    /// <summary>A property whose values the trail shows.</summary>
    public static PropertyBuilder IsAudited(this PropertyBuilder builder) =>
        builder.HasAnnotation(PropertyAnnotation, Shown);

    /// <summary>A property of which the trail says that it changed, and never to what.</summary>
    public static PropertyBuilder IsAuditedSecret(this PropertyBuilder builder) =>
        builder.HasAnnotation(PropertyAnnotation, Secret);

    /// <summary>A property whose values the trail shows, and by which it names the thing.</summary>
    public static PropertyBuilder IsAuditedName(this PropertyBuilder builder) =>
        builder.HasAnnotation(PropertyAnnotation, Name);

    /// <summary>The kind of thing, or <see langword="null"/> where changes are not audited.</summary>
    public static string? AuditSubject(this IReadOnlyEntityType type) =>
        type.FindAnnotation(SubjectAnnotation)?.Value as string;

    /// <summary>Whether a property's changes go into the trail.</summary>
    public static bool IsAudited(this IReadOnlyProperty property) =>
        property.FindAnnotation(PropertyAnnotation) is not null;

    /// <summary>Whether the trail hides a property's values.</summary>
    public static bool IsAuditedSecret(this IReadOnlyProperty property) =>
        property.FindAnnotation(PropertyAnnotation)?.Value is Secret;

    /// <summary>Whether the trail names the thing by a property.</summary>
    public static bool IsAuditedName(this IReadOnlyProperty property) =>
        property.FindAnnotation(PropertyAnnotation)?.Value is Name;
}
