namespace Briefing.Web.Rendering;

/// <summary>Another claim, quoted beside the one that it stands in a relation to.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Words">Its words in the text.</param>
/// <param name="Holder">Its innermost holder.</param>
public sealed record QuotedClaimView(int Id, string Words, string Holder);
