using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims;

/// <summary>The tags of verbs.</summary>
internal static class Verbs
{
    /// <summary>Whether a tag is that of a verb that can carry a clause: "says", "may", "held".</summary>
    public static bool IsFinite(PennTag tag) => tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;

    /// <summary>Whether a tag is that of any form of a verb.</summary>
    public static bool IsVerb(PennTag tag) => tag is PennTag.VB or PennTag.VBG or PennTag.VBN || IsFinite(tag);
}
