namespace Briefing.Analysis.Mentions.Names;

/// <summary>Tells finer what a name names, where the lexicons know it or a word in it.</summary>
internal static class NameTyper
{
    private const int LongestWord = 64;

    /// <summary>The kind of actor.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="type">What the tagger takes it for.</param>
    public static ActorType Refine(ReadOnlySpan<char> name, NameType type)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            name = name[4..];
        }

        if (type == NameType.Person)
        {
            return ActorType.Person;
        }

        var known = Gazetteer.Find(name) ?? FindCapitalised(name);
        if (known is { Type: ActorType.Country })
        {
            return ActorType.Country;
        }

        if (type == NameType.Location)
        {
            return ActorType.Place;
        }

        return known is { Type: ActorType.Outlet or ActorType.Government } ? known.Type : OrganisationByWords(name);
    }

    // "FRANCE" and "france" are looked up as "France".
    private static NameEntry? FindCapitalised(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestWord)
        {
            return null;
        }

        Span<char> capitalised = stackalloc char[LongestWord];
        _ = name.ToLowerInvariant(capitalised);
        var atStart = true;
        for (var index = 0; index < name.Length; index++)
        {
            capitalised[index] = atStart ? char.ToUpperInvariant(capitalised[index]) : capitalised[index];
            atStart = capitalised[index] == ' ';
        }

        return Gazetteer.Find(capitalised[..name.Length]);
    }

    private static ActorType OrganisationByWords(ReadOnlySpan<char> name)
    {
        var blank = name.IndexOf(' ');
        if (blank < 0)
        {
            return ActorType.Organisation;
        }

        var first = name[..blank];
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (first.Length > LongestWord || last.Length > LongestWord)
        {
            return ActorType.Organisation;
        }

        var told = Gazetteer.TypeOfWord(last.ToString(), isFirst: false, isLast: true);
        if (told is null && Gazetteer.IsOutletWord(last.ToString()))
        {
            return ActorType.Outlet;
        }

        told ??= Gazetteer.TypeOfWord(first.ToString(), isFirst: true, isLast: false);
        return told == ActorType.Government ? ActorType.Government : ActorType.Organisation;
    }
}
