using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>The names that are known beforehand, and the words inside names that tell what they name.</summary>
internal static class Gazetteer
{
    private static readonly FrozenDictionary<string, NameEntry> s_names = LoadNames();
    private static readonly FrozenDictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> s_nameLookup =
        s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> s_demonyms = LoadDemonyms();
    private static readonly FrozenDictionary<string, Gender> s_firstNames = EmbeddedLines
        .OfLexicon("first-names.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => GenderOf(cells[1]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Gender Gender, bool IsOffice)> s_titles = EmbeddedLines
        .OfLexicon("titles.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (GenderOf(cells[1]), cells[2] == "o"),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, (ActorType Type, string Place)> s_organisationWords = EmbeddedLines
        .OfLexicon("organisation-words.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (Enum.Parse<ActorType>(cells[1]), cells[2]),
            StringComparer.Ordinal
        );

    private static readonly FrozenSet<string> s_outletWords = EmbeddedLines
        .OfLexicon("outlet-words.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds a name as it is written, without a leading "the".</summary>
    public static NameEntry? Find(ReadOnlySpan<char> name) =>
        s_nameLookup.TryGetValue(name, out var entry) ? entry : null;

    /// <summary>The country or bloc that a word belongs to: "Russian". <see langword="null"/> where it is no such word.</summary>
    public static string? CountryOf(string word) => s_demonyms.GetValueOrDefault(word);

    /// <summary>Whether a word is a given name, and the gender that it is mostly given to.</summary>
    public static bool IsFirstName(string word, out Gender gender) => s_firstNames.TryGetValue(word, out gender);

    /// <summary>Whether a word stands before names as a title.</summary>
    public static bool IsTitle(string word, out Gender gender, out bool isOffice)
    {
        var found = s_titles.TryGetValue(word, out var title);
        (gender, isOffice) = title;
        return found;
    }

    /// <summary>What a word in a name tells of it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isFirst">Whether it opens the name.</param>
    /// <param name="isLast">Whether it ends it.</param>
    public static ActorType? TypeOfWord(string word, bool isFirst, bool isLast)
    {
        if (!s_organisationWords.TryGetValue(word, out var known))
        {
            return null;
        }

        return known.Place switch
        {
            "first" when !isFirst => null,
            "last" when !isLast => null,
            _ => known.Type,
        };
    }

    /// <summary>Whether a word, first or last in a name of several, makes it a publisher's.</summary>
    public static bool IsOutletWord(string word) => s_outletWords.Contains(word);

    private static Gender GenderOf(string cell) =>
        cell switch
        {
            "m" => Gender.Masculine,
            "f" => Gender.Feminine,
            _ => Gender.Untold,
        };

    private static FrozenDictionary<string, NameEntry> LoadNames()
    {
        var names = new Dictionary<string, NameEntry>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.OfLexicon("countries.tsv"))
        {
            var cells = line.Split('\t');
            var entry = new NameEntry(ActorType.Country, cells[0]);
            names[cells[0]] = entry;
            foreach (var other in Entries(cells, 1))
            {
                names[other.StartsWith("the ", StringComparison.Ordinal) ? other[4..] : other] = entry;
            }

            foreach (var seat in Entries(cells, 3))
            {
                _ = names.TryAdd(
                    seat.StartsWith("The ", StringComparison.Ordinal) ? seat[4..] : seat,
                    new NameEntry(ActorType.Government, seat, IsSeat: true)
                );
            }
        }

        AddAll(names, "places.txt", ActorType.Place);
        AddAll(names, "outlets.txt", ActorType.Outlet);
        foreach (var line in EmbeddedLines.OfLexicon("acronyms.tsv"))
        {
            var cells = line.Split('\t');
            names[cells[0]] = new NameEntry(Enum.Parse<ActorType>(cells[1]), cells[0]);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddAll(Dictionary<string, NameEntry> names, string fileName, ActorType type)
    {
        foreach (var name in EmbeddedLines.OfLexicon(fileName))
        {
            _ = names.TryAdd(name, new NameEntry(type, name));
        }
    }

    private static FrozenDictionary<string, string> LoadDemonyms()
    {
        var demonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.OfLexicon("countries.tsv"))
        {
            var cells = line.Split('\t');
            foreach (var word in Entries(cells, 2))
            {
                _ = demonyms.TryAdd(word, cells[0]);
            }
        }

        return demonyms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Entries(string[] cells, int index) =>
        cells.Length > index ? cells[index].Split('|', StringSplitOptions.RemoveEmptyEntries) : [];
}
