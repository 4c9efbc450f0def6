using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>Finds the paragraphs of a text: its lines that show something, without the blank units at their edges.</summary>
internal static class ParagraphScanner
{
    /// <summary>The paragraphs, in text order.</summary>
    public static List<TextSpan> Scan(string text)
    {
        var paragraphs = new List<TextSpan>();
        var first = -1;
        var last = -1;
        for (var position = 0; position < text.Length; )
        {
            var characterClass = CharacterTable.ClassAt(text, position, out var length);
            if (characterClass == CharacterClass.LineBreak)
            {
                Add();
            }
            else if (!CharacterTable.IsBlank(characterClass))
            {
                first = first < 0 ? position : first;
                last = position + length;
            }

            position += length;
        }

        Add();
        return paragraphs;

        void Add()
        {
            if (first >= 0)
            {
                paragraphs.Add(new TextSpan(first, last));
            }

            first = -1;
        }
    }
}
