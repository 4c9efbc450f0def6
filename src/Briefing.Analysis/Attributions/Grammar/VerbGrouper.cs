using System.Collections.Immutable;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Finds verb groups from tags and lemmas, in one pass.</summary>
internal static class VerbGrouper
{
    [Flags]
    private enum Next
    {
        None = 0,
        Base = 1,
        Past = 2,
        Present = 4,
        To = 8,
    }

    /// <summary>The verb groups of a text, in text order.</summary>
    public static ImmutableArray<VerbGroup> Group(SentenceGrammar grammar)
    {
        var groups = ImmutableArray.CreateBuilder<VerbGroup>();
        for (var token = 0; token < grammar.Tokens.Length; )
        {
            if (Starts(grammar, token))
            {
                var group = ReadAt(grammar, token);
                groups.Add(group);
                token = group.Range.End;
            }
            else
            {
                token++;
            }
        }

        return groups.DrainToImmutable();
    }

    private static bool Starts(SentenceGrammar grammar, int token)
    {
        if (grammar.ChunkAt(token) >= 0)
        {
            return false;
        }

        var tag = grammar.Penn(token);
        return tag
                is PennTag.MD
                    or PennTag.VB
                    or PennTag.VBD
                    or PennTag.VBP
                    or PennTag.VBZ
                    or PennTag.VBN
                    or PennTag.VBG
            || (tag is PennTag.TO && LeadsToBase(grammar, token + 1));
    }

    private static bool LeadsToBase(SentenceGrammar grammar, int token)
    {
        for (var steps = 0; steps < 3 && grammar.IsAdverb(token); steps++)
        {
            token++;
        }

        return grammar.Penn(token) is PennTag.VB && grammar.ChunkAt(token) < 0;
    }

    private static VerbGroup ReadAt(SentenceGrammar grammar, int start)
    {
        var form = FormOf(grammar.Penn(start));
        var next = Next.None;
        var head = start;
        var passive = false;
        var negated = IsNegation(grammar, start - 1);
        var afterBe = false;
        for (var token = start; token < start + SentenceGrammar.Reach; token++)
        {
            if (token > start)
            {
                var tag = grammar.Penn(token);
                if (grammar.IsAdverb(token) && next != Next.None && Continues(grammar, token + 1, next))
                {
                    negated |= IsNegation(grammar, token);
                    continue;
                }

                if (!Fits(tag, next) || grammar.SentenceAt(token) != grammar.SentenceAt(start))
                {
                    break;
                }

                passive = afterBe && tag is PennTag.VBN or PennTag.VBD && next.HasFlag(Next.Past);
                head = token;
            }

            (next, afterBe) = After(grammar, token, afterBe);
            if (next == Next.None)
            {
                break;
            }
        }

        var first = start;
        while (
            first > 0
            && start - first < 3
            && grammar.Penn(first - 1) is PennTag.RB
            && grammar.ChunkAt(first - 1) < 0
            && grammar.SentenceAt(first - 1) == grammar.SentenceAt(start)
            && !grammar.IsAny(first - 1, ["so", "then", "however", "there", "here", "instead"])
        )
        {
            first--;
            negated |= IsNegation(grammar, first);
        }

        return new VerbGroup(new TokenRange(first, head + 1), start, form, passive, negated);
    }

    private static VerbForm FormOf(PennTag tag) =>
        tag switch
        {
            PennTag.TO => VerbForm.Infinitive,
            PennTag.VBG => VerbForm.Ing,
            PennTag.VBN => VerbForm.Participle,
            PennTag.VB => VerbForm.Base,
            _ => VerbForm.Finite,
        };

    private static bool Continues(SentenceGrammar grammar, int token, Next next)
    {
        for (var steps = 0; steps < 3 && grammar.IsAdverb(token); steps++)
        {
            token++;
        }

        return Fits(grammar.Penn(token), next) && grammar.ChunkAt(token) < 0;
    }

    private static bool Fits(PennTag tag, Next next) =>
        tag switch
        {
            PennTag.VB => next.HasFlag(Next.Base),
            PennTag.VBP => next.HasFlag(Next.Base) && !next.HasFlag(Next.Past),
            PennTag.VBN => next.HasFlag(Next.Past),
            PennTag.VBD => next.HasFlag(Next.Past),
            PennTag.VBG => next.HasFlag(Next.Present),
            PennTag.TO => next.HasFlag(Next.To),
            _ => false,
        };

    private static (Next Next, bool AfterBe) After(SentenceGrammar grammar, int token, bool afterBe)
    {
        if (grammar.Penn(token) is PennTag.MD or PennTag.TO)
        {
            return (Next.Base, false);
        }

        var leadsOn = LeadsToBase(grammar, token + 2) && grammar.Penn(token + 1) is PennTag.TO;
        return grammar.Lemma(token) switch
        {
            "be" => (Next.Past | Next.Present, true),
            "have" => (leadsOn ? Next.To : Next.Past, false),
            "do" => (Next.Base, false),
            "get" => (Next.Past, true),
            "go" when leadsOn && grammar.Penn(token) is PennTag.VBG => (Next.To, false),
            "use" or "ought" when leadsOn && grammar.Penn(token) is PennTag.VBD or PennTag.MD => (Next.To, false),
            _ => (Next.None, afterBe),
        };
    }

    private static bool IsNegation(SentenceGrammar grammar, int token) =>
        grammar.IsAny(token, ["not", "n't", "n\u2019t", "never", "nor", "neither"]);
}
