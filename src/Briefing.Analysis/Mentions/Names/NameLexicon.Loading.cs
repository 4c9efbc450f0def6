using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions.Names;

/// <content>Reads the lexicons.</content>
internal sealed partial class NameLexicon
{
    private static NameLexicon Load()
    {
        var entries = new Dictionary<ulong, Entry>();
        AddLines(entries, "first-names.tsv", NameKind.FirstName);
        AddLines(entries, "surnames.txt", NameKind.Surname);
        AddLines(entries, "titles.tsv", NameKind.Title);
        AddLines(entries, "places.txt", NameKind.Place);
        AddLines(entries, "cities.txt", NameKind.City);
        AddLines(entries, "outlets.txt", NameKind.Outlet);
        AddLines(entries, "outlet-words.txt", NameKind.OutletWord);
        AddLines(entries, "organisations.txt", NameKind.Organisation);
        AddLines(entries, "role-nouns.tsv", NameKind.Role);
        AddLines(entries, "calendar.tsv", NameKind.Calendar);
        foreach (var line in EmbeddedLines.OfLexicon("countries.tsv"))
        {
            var cells = line.Split('\t');
            AddAll(entries, cells, 0, NameKind.Country);
            AddAll(entries, cells, 1, NameKind.Country);
            AddAll(entries, cells, 2, NameKind.Demonym);
            AddAll(entries, cells, 3, NameKind.Seat);
        }

        foreach (var line in EmbeddedLines.OfLexicon("organisation-words.tsv"))
        {
            var cells = line.Split('\t');
            Add(entries, cells[0], WordKindOf(Enum.Parse<ActorType>(cells[1])));
        }

        foreach (var line in EmbeddedLines.OfLexicon("acronyms.tsv"))
        {
            var cells = line.Split('\t');
            var isBody = Enum.Parse<ActorType>(cells[1]) is ActorType.Organisation or ActorType.Government;
            Add(entries, cells[0], isBody ? NameKind.Organisation : NameKind.Other);
        }

        return new NameLexicon(entries);
    }

    private static NameKind WordKindOf(ActorType type) =>
        type switch
        {
            ActorType.Government => NameKind.GovernmentWord,
            ActorType.Place => NameKind.PlaceWord,
            ActorType.Document => NameKind.DocumentWord,
            _ => NameKind.OrganisationWord,
        };

    private static void AddLines(Dictionary<ulong, Entry> entries, string fileName, NameKind kind)
    {
        foreach (var line in EmbeddedLines.OfLexicon(fileName))
        {
            var end = line.IndexOf('\t', StringComparison.Ordinal);
            Add(entries, end < 0 ? line : line[..end], kind);
        }
    }

    private static void AddAll(Dictionary<ulong, Entry> entries, string[] cells, int index, NameKind kind)
    {
        if (index < cells.Length)
        {
            foreach (var name in cells[index].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(entries, name, kind);
            }
        }
    }

    // Cuts a name as the tokenizer does: hyphens between letters and possessive endings are tokens of their own.
    private static void Add(Dictionary<ulong, Entry> entries, string name, NameKind kind)
    {
        var spaced = name.Replace("-", " - ", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal);
        var parts = spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = 0UL;
        for (var at = 0; at < parts.Length && at < MostTokens; at++)
        {
            key = Extend(key, NameHash.OfLower(parts[at]));
            var known = entries.GetValueOrDefault(key);
            var isLast = at == parts.Length - 1;
            entries[key] = new Entry(known.Kinds | (isLast ? 1u << (int)kind : 0), known.HasMore || !isLast);
        }
    }
}
