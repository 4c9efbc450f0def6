namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>The classes of function words that the shallow grammar goes by, from the embedded lexicon.</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, string[]> s_classes = WordList
        .Lines("function-words.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1].Split(' '), StringComparer.Ordinal);

    /// <summary>Prepositions that join a phrase to the noun before it.</summary>
    public static string[] Linking { get; } = s_classes["linking"];

    /// <summary>Words tagged as prepositions that never join a phrase to the noun before it.</summary>
    public static string[] Detached { get; } = s_classes["detached"];

    /// <summary>Coordinating conjunctions.</summary>
    public static string[] Coordinators { get; } = s_classes["coordinator"];

    /// <summary>Words after a comma that start something that is no part of the clause before.</summary>
    public static string[] Contrasts { get; } = s_classes["contrast"];

    /// <summary>Conjunctions that open a clause with a verb of its own.</summary>
    public static string[] Subordinators { get; } = s_classes["subordinator"];

    /// <summary>Conjunctions and prepositions that open a circumstance after an object.</summary>
    public static string[] Adjuncts { get; } = s_classes["adjunct"];

    /// <summary>Words that open a relative clause.</summary>
    public static string[] Relatives { get; } = s_classes["relative"];

    /// <summary>Prepositions that may stand between a cue and its content.</summary>
    public static string[] Circumstances { get; } = s_classes["circumstance"];
}
