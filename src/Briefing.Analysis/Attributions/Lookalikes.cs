using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions;

/// <summary>Tells what looks like an attribution and is none: "according to plan", "claimed her third title".</summary>
internal static class Lookalikes
{
    private static readonly WordList s_measures = WordList.Load("attribution-phrase-lookalikes.txt");

    /// <summary>Whether the noun phrase after "according to" or "per" measures or orders, and is nobody's word.</summary>
    public static bool IsMeasure(SentenceGrammar grammar, NounChunk chunk) =>
        chunk.Range.Length == 1 && s_measures.Contains(grammar.Words(chunk.Range.Start));

    /// <summary>Whether what a detector found is a look-alike.</summary>
    public static bool IsOne(SentenceGrammar grammar, CueLexicon lexicon, Candidate found)
    {
        var cue = found.Cue.End - 1;
        if (grammar.IsAny(cue, ["to", "per"]) && grammar.ChunkAt(found.Cue.End) is var measure and >= 0)
        {
            return IsMeasure(grammar, grammar.Chunks[measure]);
        }

        return IsEmptySubject(grammar, found)
            || IsWordless(grammar, found.Source)
            || IsTopic(grammar, found)
            || IsAskedOf(grammar, found)
            || HasLookalikeObject(grammar, lexicon, found);
    }

    // "The vaccine, it is claimed, works": the empty subject of the cue is not what is claimed.
    private static bool IsEmptySubject(SentenceGrammar grammar, Candidate found) =>
        found.Content.Count == 1
        && found.Content[0] is { Length: 1 } range
        && range.End == found.Cue.Start
        && grammar.Is(range.Start, "it");

    // "What both sides say about the tests could hardly differ more": what follows is the topic, and what they say is not told.
    private static bool IsTopic(SentenceGrammar grammar, Candidate found) =>
        !found.Source.IsEmpty
        && grammar.Is(found.Source.Start - 1, "what")
        && found.Content[0].Start >= found.Cue.End
        && grammar.IsAny(found.Cue.End - 1, ["about", "on", "of"]);

    // "Asked whether she would resign, Lind replied": she was asked, and who asked is not told.
    private static bool IsAskedOf(SentenceGrammar grammar, Candidate found) =>
        found.Cue.Length == 1
        && found.Source.Start > found.Cue.End
        && grammar.Is(found.Cue.Start, "asked")
        && grammar.SentenceAround(found.Cue.Start).Start == found.Cue.Start;

    // "The noted tenor": an article cut off its noun is nobody.
    private static bool IsWordless(SentenceGrammar grammar, TokenRange source)
    {
        if (source.IsEmpty)
        {
            return false;
        }

        for (var token = source.Start; token < source.End; token++)
        {
            if (grammar.IsWord(token) && grammar.Penn(token) is not (PennTag.DT or PennTag.IN or PennTag.CC))
            {
                return false;
            }
        }

        // "That suggests", "those say": a pronoun of its own, not the beginning of a noun phrase.
        return grammar.IsAny(source.End - 1, ["the", "a", "an", "of", "and"]);
    }

    private static bool HasLookalikeObject(SentenceGrammar grammar, CueLexicon lexicon, Candidate found)
    {
        var after = found.Content.Find(range => range.Start >= found.Cue.End);
        if (after.IsEmpty || grammar.IsQuote(after.Start) || grammar.ChunkAt(after.Start) is not (var chunk and >= 0))
        {
            return false;
        }

        var verb = grammar.GroupAt(found.Cue.Start) is var group and >= 0
            ? grammar.Lemma(grammar.Groups[group].Head)
            : found.Lemma;
        var range = grammar.Chunks[chunk].Range;
        return range.Start == after.Start
            && !grammar.HasFiniteVerb(after.Start, after.End)
            && lexicon.IsLookalike(verb, grammar.Lemma(grammar.Chunks[chunk].Head));
    }
}
