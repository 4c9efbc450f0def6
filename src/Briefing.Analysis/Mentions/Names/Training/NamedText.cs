using System.Collections.Immutable;
using System.Text;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>A document as the tagger of names reads it, with the labels that it should find.</summary>
/// <param name="Text">The text: the words with blanks between, a sentence a line.</param>
/// <param name="Labels">A label for each token.</param>
internal sealed record NamedText(AnalyzedText Text, byte[] Labels)
{
    /// <summary>Tags the words of a document and lays them out as a text.</summary>
    public static NamedText Of(NamedDocument document, Tagger tagger)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var labels = new List<byte>();
        foreach (var sentence in document.Sentences)
        {
            var first = tokens.Count;
            var start = text.Length;
            var tags = tagger.Tag(sentence.Words);
            for (var at = 0; at < tags.Length; at++)
            {
                var word = sentence.Words[at];
                var span = new TextSpan(text.Length, text.Length + word.Length);
                tokens.Add(new Token(span, TokenKind.Word, tags[at].Universal, tags[at].Penn, word));
                _ = text.Append(word).Append(at == tags.Length - 1 ? '\n' : ' ');
            }

            sentences.Add(new Sentence(new TextSpan(start, text.Length - 1), first, tokens.Count, sentences.Count));
            AddLabels(labels, sentence);
        }

        var paragraphs = sentences.Select(sentence => sentence.Span).ToImmutableArray();
        var analyzed = new AnalyzedText(text.ToString(), paragraphs, sentences.ToImmutable(), tokens.ToImmutable(), []);
        return new NamedText(analyzed, [.. labels]);
    }

    private static void AddLabels(List<byte> labels, NamedSentence sentence)
    {
        var all = new byte[sentence.Words.Length];
        for (var first = 0; first < all.Length; first++)
        {
            if (!sentence.Begins[first])
            {
                continue;
            }

            var end = first + 1;
            while (end < all.Length && !sentence.Begins[end] && sentence.Types[end] is not null)
            {
                end++;
            }

            NameLabels.Write(all.AsSpan(first..end), sentence.Types[first]!.Value);
        }

        labels.AddRange(all);
    }
}
