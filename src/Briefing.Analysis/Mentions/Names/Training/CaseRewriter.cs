using System.Collections.Immutable;
using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>Rewrites documents in capitals, in small letters or as headlines, so that names are found there too.</summary>
internal static class CaseRewriter
{
    /// <summary>Rewrites a document, sentence by sentence.</summary>
    public static NamedDocument Rewrite(NamedDocument document, SplitMix random) =>
        new([.. document.Sentences.Select(sentence => Rewrite(sentence, random.Next(3)))]);

    private static NamedSentence Rewrite(NamedSentence sentence, int way)
    {
        var words = sentence.Words.Select(word =>
            way switch
            {
                0 => word.ToUpperInvariant(),
                1 => word.ToLowerInvariant(),
                _ => word.Length > 3 ? char.ToUpperInvariant(word[0]) + word[1..] : word,
            }
        );
        return sentence with { Words = words.ToImmutableArray() };
    }
}
