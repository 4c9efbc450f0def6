using System.Globalization;

namespace Briefing.Cli.Tests.Import;

/// <summary>Small articles, every one different.</summary>
internal static class GeneratedArticles
{
    private static readonly string[] s_towns = ["Harlow Bay", "Tern Hill", "Oldmere", "Fallow Cross", "Saltby"];
    private static readonly string[] s_people = ["Dora Lind", "Amos Pryce", "Ines Marrow", "Karl Oyelaran"];
    private static readonly string[] s_verbs =
    [
        "said",
        "claimed",
        "denied that it was true and said",
        "told reporters",
    ];

    /// <summary>The text of an article.</summary>
    public static string Text(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            The bridge at {s_towns[number % 5]} will stay shut for {number + 2} weeks, {s_people[number % 4]} {s_verbs[
                number / 4 % 4
            ]} on Monday.

            “Nobody has asked us,” {s_people[(number + 1) % 4]} said. Officials said that the town may lose {number
                * 3} jobs, and that it was reportedly warned.

            """
        );

    /// <summary>Writes articles into a folder.</summary>
    public static void Write(TemporaryFolder folder, string prefix, int count)
    {
        for (var number = 0; number < count; number++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"{prefix}/{number:000}.txt"), Text(number));
        }
    }
}
