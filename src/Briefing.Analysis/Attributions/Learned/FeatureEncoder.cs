using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Turns a text into what the network reads.</summary>
internal sealed class FeatureEncoder(Vocabulary vocabulary)
{
    /// <summary>The places of the learned tables.</summary>
    public const int Word = 0;
    public const int Suffix = 1;
    public const int Prefix = 2;
    public const int Shape = 3;
    public const int Tag = 4;
    public const int Quote = 5;
    public const int Place = 6;
    public const int Tables = 7;

    /// <summary>How many tokens are read at once: whole paragraphs until there are as many.</summary>
    public const int RunTokens = 100;

    private const int SuffixRows = 2048;
    private const int PrefixRows = 1024;

    /// <summary>Rows and width of the learned tables.</summary>
    /// <param name="words">How many words have a row of their own.</param>
    public static (int Rows, int Width)[] TableSizes(int words) =>
        [(words, 48), (SuffixRows, 24), (PrefixRows, 12), (16, 8), (64, 16), (32, 8), (32, 8)];

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Takes what the network reads.</param>
    public void Encode(AnalyzedText text, EncodedText target)
    {
        target.Reset(text.Tokens.Length, text.Paragraphs.Length);
        var vectors = target.Vectors;
        var rows = target.Features(Word);
        for (var token = 0; token < rows.Length; token++)
        {
            var word = text.Tokens[token].Span.Of(text.Text);
            (rows[token], vectors[token]) = Find(word);
            target.Features(Suffix)[token] = WordHash.Bucket(word[^Math.Min(3, word.Length)..], SuffixRows);
            target.Features(Prefix)[token] = WordHash.Bucket(word[..Math.Min(3, word.Length)], PrefixRows);
            target.Features(Shape)[token] = WordShape.Of(word, text.Tokens[token].Kind);
            target.Features(Tag)[token] = (int)text.Tokens[token].Penn;
        }

        MarkQuotations(text, target.Features(Quote));
        MarkPlaces(text, target.Features(Place), target.Paragraphs);
    }

    private (int Row, int Vector) Find(ReadOnlySpan<char> word)
    {
        var found = vocabulary.Find(WordHash.Of(word));
        if (found.Vector < 0)
        {
            var hyphen = word.LastIndexOf('-');
            if (hyphen >= 0 && hyphen + 1 < word.Length)
            {
                found.Vector = vocabulary.Find(WordHash.Of(word[(hyphen + 1)..])).Vector;
            }
        }

        return found;
    }

    private static void MarkQuotations(AnalyzedText text, Span<int> column)
    {
        foreach (var quotation in text.Quotations)
        {
            if (quotation.Depth != 1)
            {
                continue;
            }

            var (first, end) = text.TokensIn(quotation.Span);
            var length = end - first;
            var size =
                length <= 5 ? 0
                : length <= 12 ? 1
                : 2;
            var kind = (4 * size) + (quotation.IsOpen ? 12 : 0);
            for (var token = first; token < end; token++)
            {
                column[token] =
                    kind
                    + (
                        token == first ? 1
                        : token + 1 == end && !quotation.IsOpen ? 3
                        : 2
                    );
            }
        }
    }

    private static void MarkPlaces(AnalyzedText text, Span<int> column, Span<int> paragraphs)
    {
        paragraphs[^1] = text.Tokens.Length;
        var last = -1;
        var place = 0;
        foreach (var sentence in text.Sentences)
        {
            while (last < sentence.Paragraph)
            {
                paragraphs[++last] = sentence.FirstToken;
                place = 0;
            }

            var about = (Math.Min(place, 1) * 4) + (sentence.Paragraph == 0 ? 8 : 0);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var at =
                    token == sentence.FirstToken ? 1
                    : token + 1 == sentence.EndToken ? 2
                    : 0;
                column[token] = about + at;
            }

            place++;
        }

        for (last++; last < text.Paragraphs.Length; last++)
        {
            paragraphs[last] = text.Tokens.Length;
        }
    }
}
