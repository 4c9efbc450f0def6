using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>The common nouns that refer to actors.</summary>
internal static class RoleNouns
{
    private static readonly FrozenDictionary<string, RoleNoun> s_byLemma = Load();

    private static readonly FrozenDictionary<string, string> s_sets = LoadSets();

    /// <summary>The words that a company may be called by.</summary>
    public static IReadOnlyList<string> OrganisationHeads { get; } =
    [.. EmbeddedLines.OfLexicon("organisation-heads.txt")];

    /// <summary>Finds a noun by its lemma or, failing that, by its form.</summary>
    public static RoleNoun? Find(string lemma, string form)
    {
        if (s_byLemma.TryGetValue(lemma, out var role) || s_byLemma.TryGetValue(form, out role))
        {
            return role;
        }

        foreach (var singular in Singulars(form))
        {
            if (s_byLemma.TryGetValue(singular, out role))
            {
                return role;
            }
        }

        var hyphen = form.LastIndexOf('-');
        return hyphen > 0 && hyphen < form.Length - 1 ? Find(form[(hyphen + 1)..], form[(hyphen + 1)..]) : null;
    }

    /// <summary>The set of nouns that may refer back to one another, by its first member; the noun itself where it has none.</summary>
    public static string SetOf(string lemma) => s_sets.GetValueOrDefault(lemma, lemma);

    // A tagger that took a sentence's first word for a name leaves its plural in the lemma.
    private static IEnumerable<string> Singulars(string form)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return string.Concat(form.AsSpan(0, form.Length - 3), "y");
        }

        if (form.EndsWith("men", StringComparison.Ordinal))
        {
            yield return string.Concat(form.AsSpan(0, form.Length - 2), "an");
        }

        if (form.EndsWith("es", StringComparison.Ordinal))
        {
            yield return form[..^2];
        }

        if (form.EndsWith('s'))
        {
            yield return form[..^1];
        }
    }

    private static FrozenDictionary<string, RoleNoun> Load()
    {
        var roles = new Dictionary<string, RoleNoun>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.OfLexicon("role-nouns.tsv"))
        {
            var cells = line.Split('\t');
            var marks = RoleMarks.None;
            foreach (var mark in cells.Length > 2 ? cells[2].Split(' ') : [])
            {
                marks |= Enum.Parse<RoleMarks>(mark, ignoreCase: true);
            }

            _ = roles.TryAdd(cells[0], new RoleNoun(cells[0], Enum.Parse<ActorType>(cells[1]), marks));
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> LoadSets()
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.OfLexicon("coreferring-nouns.txt"))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                _ = sets.TryAdd(word, words[0]);
            }
        }

        return sets.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
