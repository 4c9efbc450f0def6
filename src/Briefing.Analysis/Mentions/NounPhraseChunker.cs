using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Cuts sentences into base noun phrases by part of speech. One pass, linear in the number of tokens.</summary>
internal sealed class NounPhraseChunker(AnalyzedText text)
{
    private readonly List<NounPhrase> _phrases = [];

    /// <summary>The noun phrases of the whole text, in text order. A possessor comes before what it owns.</summary>
    public static List<NounPhrase> Chunk(AnalyzedText text)
    {
        var chunker = new NounPhraseChunker(text);
        foreach (var sentence in text.Sentences)
        {
            chunker.ReadSentence(sentence.FirstToken, sentence.EndToken);
        }

        return chunker._phrases;
    }

    private void ReadSentence(int first, int end)
    {
        var possessor = -1;
        for (var at = first; at < end; )
        {
            if (!Starts(at))
            {
                possessor = -1;
                at++;
                continue;
            }

            var (head, next) = Read(at, end);
            if (head < 0)
            {
                possessor = -1;
                at = Math.Max(next, at + 1);
                continue;
            }

            var owns = next < end && text.Tokens[next].Penn == PennTag.POS;
            _phrases.Add(new NounPhrase(at, head, next, possessor, owns));
            possessor = owns ? _phrases.Count - 1 : -1;
            at = owns ? next + 1 : next;
        }
    }

    // Reads one phrase from its first token; the head is -1 where no noun comes.
    private (int Head, int Next) Read(int first, int end)
    {
        var head = -1;
        var last = first;
        var at = first;
        for (; at < end; at++)
        {
            var tag = text.Tokens[at].Penn;
            if (IsNoun(tag))
            {
                last = head = at;
            }
            else if (head >= 0)
            {
                if (IsNumberOfName(tag, head))
                {
                    last = at;
                }
                else if (JoinsCountryAndAdjective(tag, at, head, first, end))
                {
                    head = -1;
                }
                else if (!JoinsNames(tag, at, end))
                {
                    break;
                }
            }
            else if (at > first && IsDeterminer(tag) && text.Tokens[at - 1].Penn != PennTag.PDT)
            {
                break;
            }
            else if (!IsModifier(tag) && !(tag == PennTag.CC && JoinsModifiers(at, end)))
            {
                break;
            }
        }

        return (head, head < 0 ? at : last + 1);
    }

    // "Exhibit 12", "Report No. 3", but not "officials 12".
    private bool IsNumberOfName(PennTag tag, int head) => tag == PennTag.CD && IsProper(text.Tokens[head].Penn);

    // "Venn & Lowe"
    private bool JoinsNames(PennTag tag, int at, int end) =>
        tag == PennTag.CC
        && at + 1 < end
        && text.TokenText(at).SequenceEqual("&")
        && IsProper(text.Tokens[at + 1].Penn);

    // "U.S. and international officials": a country's name that stands for an adjective.
    private bool JoinsCountryAndAdjective(PennTag tag, int at, int head, int first, int end) =>
        tag == PennTag.CC
        && head == first
        && at == head + 1
        && at + 2 < end
        && IsProper(text.Tokens[head].Penn)
        && text.Tokens[at + 1].Penn == PennTag.JJ
        && text.Tokens[at + 2].Penn == PennTag.NNS;

    private bool JoinsModifiers(int at, int end) =>
        at + 1 < end && IsAdjective(text.Tokens[at - 1].Penn) && IsAdjective(text.Tokens[at + 1].Penn);

    private bool Starts(int at)
    {
        var tag = text.Tokens[at].Penn;
        return IsNoun(tag) || IsModifier(tag) && tag is not (PennTag.RB or PennTag.VBG or PennTag.VBN);
    }

    private static bool IsDeterminer(PennTag tag) => tag is PennTag.DT or PennTag.PRPS or PennTag.WPS or PennTag.PDT;

    private static bool IsModifier(PennTag tag) =>
        IsDeterminer(tag)
        || IsAdjective(tag)
        || tag is PennTag.CD or PennTag.VBN or PennTag.VBG or PennTag.RB or PennTag.HYPH or PennTag.AFX;

    private static bool IsAdjective(PennTag tag) => tag is PennTag.JJ or PennTag.JJR or PennTag.JJS;

    private static bool IsNoun(PennTag tag) => tag is PennTag.NN or PennTag.NNS || IsProper(tag);

    private static bool IsProper(PennTag tag) => tag is PennTag.NNP or PennTag.NNPS;
}
