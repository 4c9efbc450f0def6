using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Sourcing;

namespace Briefing.Analysis.Serialization;

/// <summary>The words of the public format for the values of our enumerations. They stay when a member is renamed.</summary>
internal static class JsonNames
{
    public static string Of(ActorType type) =>
        type switch
        {
            ActorType.Person => "person",
            ActorType.Organisation => "organisation",
            ActorType.Outlet => "outlet",
            ActorType.Government => "government",
            ActorType.Country => "country",
            ActorType.Place => "place",
            ActorType.Group => "group",
            ActorType.Document => "document",
            _ => "other",
        };

    public static string Of(SourceNumber number) =>
        number switch
        {
            SourceNumber.Exact => "exact",
            SourceNumber.Approximate => "approximate",
            SourceNumber.Vague => "vague",
            SourceNumber.Plural => "plural",
            _ => "one",
        };

    public static string Of(ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Attributed => "attributed",
            ClaimKind.Presupposed => "presupposed",
            _ => "unattributed",
        };

    public static string Of(TimeType type) =>
        type switch
        {
            TimeType.Time => "TIME",
            TimeType.Duration => "DURATION",
            TimeType.Set => "SET",
            _ => "DATE",
        };

    public static string? Of(TimeModifier modifier) =>
        modifier switch
        {
            TimeModifier.Start => "START",
            TimeModifier.Mid => "MID",
            TimeModifier.End => "END",
            TimeModifier.Approx => "APPROX",
            TimeModifier.LessThan => "LESS_THAN",
            TimeModifier.MoreThan => "MORE_THAN",
            TimeModifier.EqualOrLess => "EQUAL_OR_LESS",
            TimeModifier.EqualOrMore => "EQUAL_OR_MORE",
            _ => null,
        };

    public static string? Of(AttributionForm? form) =>
        form switch
        {
            AttributionForm.Direct => "direct",
            AttributionForm.Indirect => "indirect",
            AttributionForm.Mixed => "mixed",
            _ => null,
        };

    public static string Of(HopBasis basis) => basis is HopBasis.Inherited ? "inherited" : "explicit";

    public static string Of(Factuality value) =>
        value switch
        {
            Factuality.CertainPositive => "CT+",
            Factuality.CertainNegative => "CT-",
            Factuality.ProbablePositive => "PR+",
            Factuality.ProbableNegative => "PR-",
            Factuality.PossiblePositive => "PS+",
            Factuality.PossibleNegative => "PS-",
            _ => "Uu",
        };

    public static string Of(FlagSeverity severity) =>
        severity switch
        {
            FlagSeverity.High => "high",
            FlagSeverity.Medium => "medium",
            FlagSeverity.Low => "low",
            _ => "info",
        };

    public static string Of(RelationType type) =>
        type switch
        {
            RelationType.Contradicts => "contradicts",
            RelationType.Disputes => "disputes",
            RelationType.Supports => "supports",
            RelationType.Restates => "restates",
            _ => "qualifies",
        };

    public static string Of(SummaryTopic topic) =>
        topic switch
        {
            SummaryTopic.Sources => "sources",
            SummaryTopic.Unsourced => "unsourced",
            SummaryTopic.Directness => "directness",
            SummaryTopic.Access => "access",
            SummaryTopic.Interest => "interest",
            SummaryTopic.Unheard => "unheard",
            _ => "disagreement",
        };

    public static string Of(SourceRole role) =>
        role switch
        {
            SourceRole.States => "states",
            SourceRole.Relays => "relays",
            _ => "ascribed",
        };

    public static string Of(DescriptorAspect aspect) =>
        aspect switch
        {
            DescriptorAspect.Identity => "identity",
            DescriptorAspect.Number => "number",
            DescriptorAspect.Currency => "currency",
            DescriptorAspect.Access => "access",
            DescriptorAspect.Anonymity => "anonymity",
            DescriptorAspect.Interest => "interest",
            DescriptorAspect.Channel => "channel",
            _ => "commitment",
        };

    public static string Of(ClaimLinkType type) =>
        type is ClaimLinkType.Contradicts ? Of(RelationType.Contradicts) : Of(RelationType.Restates);

    public static string? Of(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Number => "number",
            ConflictKind.Negation => "negation",
            ConflictKind.Direction => "direction",
            _ => null,
        };

    public static string Of(DriftKind kind) =>
        kind switch
        {
            DriftKind.SourceInflated => "source-inflated",
            DriftKind.SourcePromoted => "source-promoted",
            DriftKind.AttributionLost => "attribution-lost",
            DriftKind.HedgeLost => "hedge-lost",
            DriftKind.BoundLost => "bound-lost",
            _ => "denial-omitted",
        };
}
