namespace Briefing.Analysis.Text;

/// <summary>Words of the text as they are shown inside a reason.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    /// <summary>The words with single blanks, cut at a blank where they are long.</summary>
    public static string Shorten(ReadOnlySpan<char> words)
    {
        var cut = words.Length > Longest ? words[..CutAt(words)] : words;
        var line = string.Join(' ', cut.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return cut.Length < words.Length ? line + " …" : line;
    }

    private static int CutAt(ReadOnlySpan<char> words)
    {
        var blank = words[..Longest].LastIndexOf(' ');
        var cut = blank > Longest / 2 ? blank : Longest;
        return char.IsHighSurrogate(words[cut - 1]) ? cut - 1 : cut;
    }
}
