using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Training;

/// <summary>
/// Sets a text's quotations as British papers do: double marks become single ones and the single ones inside them double.
/// Every character keeps its place, so that the annotations stand as they are.
/// </summary>
internal static class SingleQuotes
{
    /// <summary>The text so set, or <see langword="null"/> where it has no double marks.</summary>
    public static AnnotatedText? Of(AnnotatedText text)
    {
        var characters = text.Text.Text.ToCharArray();
        var changed = false;
        for (var index = 0; index < characters.Length; index++)
        {
            var other = Other(text.Text.Text, index);
            changed |= other is '‘' or '\'' && characters[index] is not ('’' or '“');
            characters[index] = other;
        }

        return changed ? text with { Text = TextAnalyzer.Default.Analyze(new string(characters)) } : null;
    }

    // A closing single mark is told from an apostrophe by what stands after it; what is in doubt stays.
    private static char Other(string text, int index) =>
        text[index] switch
        {
            '“' => '‘',
            '”' => '’',
            '"' => '\'',
            '‘' => '“',
            '’' when ClosesSingle(text, index) => '”',
            var other => other,
        };

    private static bool ClosesSingle(string text, int index)
    {
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        if (char.IsLetterOrDigit(next) || index == 0 || char.IsWhiteSpace(text[index - 1]))
        {
            return false;
        }

        var open = text.LastIndexOf('‘', index - 1);
        return open >= 0 && index - open < 200 && text.IndexOf('\n', open, index - open) < 0;
    }
}
