using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tagging;

/// <summary>Tags the tokens of one text, sentence by sentence, in buffers that it uses again. For one thread.</summary>
internal sealed class TokenTagger(string text, TokenBuffer buffer, Tagger tagger, Lemmatizer lemmatizer)
{
    /// <summary>A sentence with more words is tagged in parts, so that a text without stops needs little memory.</summary>
    private const int LongestPart = 400;

    private readonly LemmaCache _lemmas = new(text, lemmatizer);
    private readonly WordFeatures[] _words = new WordFeatures[LongestPart + 4];
    private readonly byte[] _chosen = new byte[LongestPart];

    /// <summary>Tags the tokens of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Receives its tokens at their indices.</param>
    public void Tag(Sentence sentence, Span<Token> tokens)
    {
        for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestPart)
        {
            TagPart(first, Math.Min(LongestPart, sentence.EndToken - first), tokens);
        }
    }

    private void TagPart(int first, int count, Span<Token> tokens)
    {
        var words = _words.AsSpan(0, count + 4);
        for (var index = 0; index < count; index++)
        {
            var start = buffer.Start(first + index);
            WordFeatureReader.Read(text.AsSpan(start, buffer.End(first + index) - start), out words[index + 2]);
        }

        tagger.Tag(words, _chosen.AsSpan(0, count));
        for (var index = 0; index < count; index++)
        {
            var token = first + index;
            var tags = tagger.Model.Tags[_chosen[index]];
            var span = new TextSpan(buffer.Start(token), buffer.End(token));
            var lemma = _lemmas.Get(span.Start, span.End, words[index + 2].Exact, tags.Penn);
            tokens[token] = new Token(span, buffer.Kind(token), tags.Universal, tags.Penn, lemma);
        }
    }
}
