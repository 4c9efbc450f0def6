namespace Briefing.Web.Rendering;

/// <summary>Two claims that pull apart, quoted beside each other.</summary>
/// <param name="Left">The one that stands in the relation.</param>
/// <param name="Words">How it stands to the other: "disputes".</param>
/// <param name="Right">The other.</param>
/// <param name="Why">The reason.</param>
public sealed record ConflictView(QuotedClaimView Left, string Words, QuotedClaimView Right, string Why);
