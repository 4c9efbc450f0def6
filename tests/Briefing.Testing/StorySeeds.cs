namespace Briefing.Testing;

/// <summary>Seeds of two events: a dam, of which one outlet has it from the other, and a strike, of which two disagree.</summary>
public static class StorySeeds
{
    /// <summary>The title of the report of the dam, which names its story too.</summary>
    public const string DamTitle = "Dam moved four centimetres, inspectors say";

    /// <summary>The title of its relay.</summary>
    public const string RelayTitle = "Aldmere dam has shifted";

    /// <summary>The title of one report of the strike.</summary>
    public const string StrikeTitle = "Four hundred stop work in Lund";

    private static readonly (string Name, string Title, string Outlet, string Day, string Text)[] s_seeds =
    [
        (
            "dam.md",
            DamTitle,
            "Harbour Gazette",
            "05",
            """
            Two former inspectors told the Harbour Gazette that the Aldmere dam had moved by at least four centimetres since January.

            The reservoir may have to be emptied before the spring, one of the inspectors said.
            """
        ),
        (
            "dam-relayed.md",
            RelayTitle,
            "Channel Nine",
            "06",
            """
            The Aldmere dam has shifted four centimetres since January, the Harbour Gazette reported on Tuesday, citing inspectors.

            The reservoir will have to be emptied before the spring, the Gazette said.
            """
        ),
        (
            "strike.md",
            StrikeTitle,
            "Evening Post",
            "11",
            "The strike at the Lund shipyard idled 400 workers on Monday, union leader Ada Brekke said."
        ),
        (
            "strike2.md",
            "Strike hits shipyard",
            "Radio Sund",
            "11",
            "The strike at the Lund shipyard idled 90 workers on Monday, yard director Mara Voss said."
        ),
    ];

    /// <summary>Writes them into a folder, dated March 1998 so that they come last in lists.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, title, outlet, day, text) in s_seeds)
        {
            File.WriteAllText(
                Path.Combine(folder, name),
                $"---\ntitle: '{title}'\noutlet: {outlet}\npublished: 1998-03-{day}\n---\n{text}\n"
            );
        }
    }
}
