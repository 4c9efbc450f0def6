using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Briefing.Analysis.Skepticism;

/// <summary>Every flag's id, title, question, severity, definition, example and basis.</summary>
public static class FlagGlossary
{
    private static readonly ImmutableArray<FlagRule> s_rules = Load();
    private static readonly FrozenDictionary<string, FlagRule> s_byId = s_rules.ToFrozenDictionary(
        rule => rule.Id,
        StringComparer.Ordinal
    );

    /// <summary>All rules, in the order of <see cref="FlagCode"/>.</summary>
    public static ImmutableArray<FlagRule> Rules => s_rules;

    /// <summary>The rule of a code.</summary>
    public static FlagRule Get(FlagCode code) => s_rules[(int)code];

    /// <summary>Finds the rule of a stable id.</summary>
    /// <param name="id">An id such as <c>src-anonymous</c>; case counts.</param>
    /// <param name="rule">The rule, where there is one.</param>
    /// <returns>Whether the id is known.</returns>
    public static bool TryGet(string id, [NotNullWhen(true)] out FlagRule? rule) => s_byId.TryGetValue(id, out rule);

    private static ImmutableArray<FlagRule> Load()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Briefing.Analysis.Lexicons.flags.tsv")
            ?? throw new InvalidOperationException("The flag glossary is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var rules = new List<FlagRule>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            rules.Add(
                new FlagRule(
                    Enum.Parse<FlagCode>(cells[0]),
                    cells[1],
                    cells[2],
                    Enum.Parse<FlagQuestion>(cells[3]),
                    Enum.Parse<FlagSeverity>(cells[4]),
                    cells[5],
                    cells[6],
                    cells[7]
                )
            );
        }

        return [.. rules.OrderBy(rule => rule.Code)];
    }
}
