using System.Reflection;

namespace Briefing.Analysis.Text;

/// <summary>Reads the lines of a lexicon or a model that is embedded in the assembly.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of <c>Lexicons/{fileName}</c> that hold something: no empty lines, no <c>#</c> comments.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such lexicon.</exception>
    public static IEnumerable<string> OfLexicon(string fileName) => Of("Lexicons", fileName);

    /// <summary>The lines of <c>Models/{fileName}</c> that hold something: no empty lines, no <c>#</c> comments.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such model.</exception>
    public static IEnumerable<string> OfModel(string fileName) => Of("Models", fileName);

    private static IEnumerable<string> Of(string folder, string fileName)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Briefing.Analysis.{folder}.{fileName}")
            ?? throw new InvalidOperationException($"{folder}/{fileName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length != 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
