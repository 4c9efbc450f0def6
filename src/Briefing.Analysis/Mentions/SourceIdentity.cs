using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Who the source of an attribution is, as far as the text tells: what kind of party, named or not, in what role.</summary>
public sealed record SourceIdentity
{
    /// <summary>The attribution whose source it is.</summary>
    public required int AttributionId { get; init; }

    /// <summary>The actor that the source means, or <see langword="null"/>.</summary>
    public required int? ActorId { get; init; }

    /// <summary>What kind of party it is.</summary>
    public required ActorType Kind { get; init; }

    /// <summary>Whether the text gives its proper name, here or elsewhere.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>What the person is, lower case and in the singular: "spokesman", "prime minister"; <see langword="null"/> where it is not told.</summary>
    public string? Role { get; init; }

    /// <summary>How high the person stands, as the text words it: "senior", "Lt. Gen."; <see langword="null"/> where it is not told.</summary>
    public string? Rank { get; init; }

    /// <summary>Whether the role is no longer held: "former", "ex-", "retired", "then-".</summary>
    public bool IsFormer { get; init; }

    /// <summary>How many it means.</summary>
    public required SourceNumber Number { get; init; }

    /// <summary>The number that the text gives, exact or approximate; else <see langword="null"/>.</summary>
    public int? Count { get; init; }

    /// <summary>The words for whom it belongs to or speaks for: "the bank" of "the bank's governor"; or <see langword="null"/>.</summary>
    public TextSpan? Affiliation { get; init; }

    /// <summary>The actor that <see cref="Affiliation"/> means, or <see langword="null"/>.</summary>
    public int? AffiliationActorId { get; init; }
}
