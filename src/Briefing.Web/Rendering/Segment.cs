using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>A run of text under one set of layers.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Layers">What covers all of it, by kind, then by id; empty where nothing does.</param>
public readonly record struct Segment(TextSpan Span, ImmutableArray<LayerSpan> Layers);
