using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Rendering;

/// <summary>A briefing ready to be written.</summary>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Sources">How many sources they have.</param>
/// <param name="Hits">How many places of its text have what the reader looks for.</param>
/// <param name="Markup">Its content, encoded.</param>
public sealed record BriefingBody(int Claims, int Sources, int Hits, MarkupString Markup);
