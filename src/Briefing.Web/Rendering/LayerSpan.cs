using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>One marked span.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the claim, or of the flag.</param>
/// <param name="Span">Where it stands, in UTF-16 units of the text.</param>
public readonly record struct LayerSpan(LayerKind Kind, int Id, TextSpan Span);
