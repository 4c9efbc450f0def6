using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>What the words before a description tell of whether it is known and how many it means.</summary>
internal readonly struct DeterminerReading
{
    /// <summary>Reads the determiner of a noun phrase.</summary>
    public DeterminerReading(AnalyzedText text, NounPhrase phrase, bool isOwned)
    {
        IsDefinite = isOwned;
        FirstContent = phrase.First;
        for (var at = phrase.First; at < phrase.Head; at++)
        {
            var word = text.TokenText(at);
            var tag = text.Tokens[at].Penn;
            if (tag == PennTag.PRPS || IsPointing(word))
            {
                IsDefinite = true;
            }
            else if (tag == PennTag.CD || Vagueness.IsVagueCount(word))
            {
                IsPartitive = !IsDefinite;
            }
            else if (tag is not (PennTag.DT or PennTag.PDT))
            {
                FirstContent = at;
                return;
            }
            else if (!word.Equals("no", StringComparison.OrdinalIgnoreCase))
            {
                IsPartitive |= !IsDefinite;
            }
        }

        FirstContent = phrase.Head;
    }

    /// <summary>Whether the phrase points at something known.</summary>
    public bool IsDefinite { get; }

    /// <summary>Whether it takes some out of many, or brings in somebody new.</summary>
    public bool IsPartitive { get; }

    /// <summary>The first token that is neither article nor number.</summary>
    public int FirstContent { get; }

    private static bool IsPointing(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase)
        || word.Equals("this", StringComparison.OrdinalIgnoreCase)
        || word.Equals("that", StringComparison.OrdinalIgnoreCase)
        || word.Equals("these", StringComparison.OrdinalIgnoreCase)
        || word.Equals("those", StringComparison.OrdinalIgnoreCase)
        || word.Equals("both", StringComparison.OrdinalIgnoreCase);
}
