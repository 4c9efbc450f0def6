using Briefing.Analysis.Text;

namespace Briefing.Analysis.Serialization;

/// <summary>What the caller knows of an article that was compared.</summary>
/// <param name="Key">Its key in the comparison.</param>
/// <param name="Doc">The document's name in the output.</param>
/// <param name="Map">The map from places in its text to code points.</param>
public sealed record ComparedDocument(string Key, string Doc, CodePointMap Map);
