using System.Collections.Frozen;
using System.Reflection;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>A list of words from an embedded lexicon, one a line; case does not matter.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Loads a lexicon file.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static WordList Load(string file) => new(Lines(file));

    /// <summary>Whether the list has a word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>The lines of a lexicon file that are neither empty nor comments.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Briefing.Analysis.Lexicons." + file)
            ?? throw new InvalidOperationException($"The lexicon {file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
