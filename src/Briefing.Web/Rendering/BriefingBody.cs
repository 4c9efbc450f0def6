using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Rendering;

/// <summary>A briefing ready to be written.</summary>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Sources">How many sources they have.</param>
/// <param name="Markup">Its content, encoded.</param>
public sealed record BriefingBody(int Claims, int Sources, MarkupString Markup);
