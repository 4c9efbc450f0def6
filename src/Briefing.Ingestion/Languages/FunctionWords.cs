using System.Collections.Frozen;
using System.Reflection;

namespace Briefing.Ingestion.Languages;

/// <summary>The commonest small words of some languages, from the embedded list.</summary>
internal static class FunctionWords
{
    private const string Resource = "Briefing.Ingestion.Languages.function-words.tsv";

    /// <summary>The language tags, in the order of the list.</summary>
    public static IReadOnlyList<string> Tags { get; }

    /// <summary>The languages, as indexes of <see cref="Tags"/>, that each word belongs to. Words are lower case.</summary>
    public static FrozenDictionary<string, int[]> Languages { get; }

    static FunctionWords()
    {
        var tags = new List<string>();
        var languages = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The list of function words is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            foreach (var word in cells[1].Split(' ').Distinct())
            {
                if (!languages.TryGetValue(word, out var list))
                {
                    languages.Add(word, list = []);
                }

                list.Add(tags.Count);
            }

            tags.Add(cells[0]);
        }

        Tags = tags;
        Languages = languages.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.ToArray(),
            StringComparer.Ordinal
        );
    }
}
