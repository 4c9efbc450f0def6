using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Tells from the verb beside an expression of time whether it lies behind or ahead of the moment of writing.</summary>
internal sealed class TenseReader(TimeScanner scanner)
{
    private const int Reach = 14;

    /// <summary>-1 for the past, 1 for the future, 0 where the words do not tell.</summary>
    public int DirectionAt(TimeReading reading)
    {
        for (var at = reading.First - 1; at >= Math.Max(scanner.First, reading.First - Reach); at--)
        {
            if (DirectionOf(at) is not 0 and var before)
            {
                return before;
            }

            if (scanner.Words(at) is ";" or ":")
            {
                break;
            }
        }

        for (var at = reading.End; at < Math.Min(scanner.End, reading.End + Reach); at++)
        {
            if (DirectionOf(at) is not 0 and var after)
            {
                return after;
            }
        }

        return 0;
    }

    private int DirectionOf(int at)
    {
        var tag = scanner.Penn(at);
        if (tag is PennTag.VBN or PennTag.JJ && TimeLexicon.LooksAhead(scanner.Lemma(at)))
        {
            return 1;
        }

        return tag switch
        {
            PennTag.VBD => scanner.Lemma(at) is "be" or "have" && LeadsAhead(at) ? 1 : -1,
            PennTag.MD => scanner.IsAny(at, "will", "'ll", "’ll", "wo", "shall", "would", "may", "might")
            && !scanner.Is(at + 1, "have")
                ? 1
                : 0,
            PennTag.VB => Governor(at),
            PennTag.VBN => OfParticiple(at),
            PennTag.VBP or PennTag.VBZ => LeadsAhead(at) || TimeLexicon.LooksAhead(scanner.Lemma(at)) ? 1 : 0,
            _ => 0,
        };
    }

    // "will meet", "plans to meet": the bare form lies ahead, but not after "did" or "had to".
    private int Governor(int at)
    {
        for (var before = at - 1; before >= Math.Max(scanner.First, at - 4); before--)
        {
            var tag = scanner.Penn(before);
            if (tag == PennTag.MD)
            {
                return DirectionOf(before);
            }

            if (tag == PennTag.TO)
            {
                return
                    before > scanner.First
                    && scanner.Lemma(before - 1)
                        is "have"
                            or "use"
                            or "begin"
                            or "start"
                            or "fail"
                            or "manage"
                            or "refuse"
                            or "decline"
                    ? -1
                    : 1;
            }

            if (scanner.Is(before, "did"))
            {
                return -1;
            }

            if (tag is not (PennTag.RB or PennTag.NNP or PennTag.NN or PennTag.PRP))
            {
                break;
            }
        }

        return 0;
    }

    // "is due", "was scheduled", "are to meet"
    private bool LeadsAhead(int at) =>
        scanner.Lemma(at) == "be"
        && (
            TimeLexicon.LooksAhead(scanner.Lemma(at + 1))
            || scanner.Penn(at + 1) is PennTag.TO
            || scanner.Is(at + 1, "going") && scanner.Penn(at + 2) is PennTag.TO
        );

    // "has closed", "was closed", "closed in October" lie behind; "will be closed", "to be closed" ahead.
    private int OfParticiple(int at)
    {
        for (var before = at - 1; before >= Math.Max(scanner.First, at - 4); before--)
        {
            if (scanner.Penn(before) is PennTag.MD or PennTag.TO)
            {
                return scanner.Penn(before) == PennTag.TO ? Governor(before + 1) : DirectionOf(before);
            }

            if (scanner.Penn(before) is PennTag.VBZ or PennTag.VBP && scanner.Lemma(before) == "be")
            {
                return 0;
            }
        }

        return -1;
    }
}
