namespace Briefing.Analysis.Tagging;

/// <summary>The names that treebanks give to tags.</summary>
public static class TagNames
{
    /// <summary>The tag of a name such as <c>PROPN</c>; <see cref="UniversalTag.X"/> for an unknown one.</summary>
    public static UniversalTag ParseUniversal(string name) =>
        Enum.TryParse<UniversalTag>(name, ignoreCase: true, out var tag) ? tag : UniversalTag.X;

    /// <summary>The tag of a name such as <c>VBZ</c> or <c>-LRB-</c>; <see cref="PennTag.Unknown"/> for an unknown one.</summary>
    public static PennTag ParsePenn(string name) =>
        name switch
        {
            "PRP$" => PennTag.PRPS,
            "WP$" => PennTag.WPS,
            "$" => PennTag.SYM,
            "." or "," or ":" or "``" or "''" or "-LRB-" or "-RRB-" => PennTag.Punct,
            _ => Enum.TryParse<PennTag>(name, ignoreCase: false, out var tag) ? tag : PennTag.Unknown,
        };
}
