namespace Briefing.Analysis.Mentions.Names;

/// <summary>Reads the form of a token.</summary>
internal static class NameWordReader
{
    /// <summary>Reads a token's form; what lexicons and the document tell is left empty.</summary>
    public static void Read(ReadOnlySpan<char> form, byte tag, out NameWord word)
    {
        word = default;
        word.Tag = tag;
        word.Lower = NameHash.OfLower(form);
        word.Exact = NameHash.Of(form);
        ReadShape(form, ref word);
        ReadAffixes(form, ref word);
    }

    private static void ReadShape(ReadOnlySpan<char> form, ref NameWord word)
    {
        var hash = 17u;
        var last = 0u;
        var run = 0;
        var lower = 0;
        var upper = 0;
        var digits = 0;
        foreach (var unit in form)
        {
            uint kind;
            if (unit is >= 'a' and <= 'z' || (unit >= 128 && char.IsLetter(unit) && !char.IsUpper(unit)))
            {
                kind = 1;
                lower++;
            }
            else if (unit is >= 'A' and <= 'Z' || (unit >= 128 && char.IsUpper(unit)))
            {
                kind = 2;
                upper++;
            }
            else if (char.IsAsciiDigit(unit))
            {
                kind = 3;
                digits++;
            }
            else
            {
                kind = unit;
            }

            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                hash = NameHash.Add(hash, kind);
            }
        }

        word.Shape = NameHash.Finish(hash);
        word.Form = FormOf(form, lower, upper, digits);
    }

    private static CaseForm FormOf(ReadOnlySpan<char> form, int lower, int upper, int digits)
    {
        if (lower + upper == 0)
        {
            return CaseForm.None;
        }

        if (digits > 0)
        {
            return CaseForm.Alphanumeric;
        }

        if (upper == 0)
        {
            return CaseForm.Lower;
        }

        if (lower == 0)
        {
            return upper == 1 && form.Length <= 2 ? CaseForm.Initial : CaseForm.Upper;
        }

        return upper == 1 && char.IsUpper(form[0]) ? CaseForm.Capital : CaseForm.Mixed;
    }

    private static void ReadAffixes(ReadOnlySpan<char> form, ref NameWord word)
    {
        if (form.Length < 2)
        {
            return;
        }

        word.Prefix2 = NameHash.OfLower(form[..2]);
        word.Suffix2 = NameHash.OfLower(form[^2..]);
        if (form.Length < 3)
        {
            return;
        }

        word.Prefix3 = NameHash.OfLower(form[..3]);
        word.Suffix3 = NameHash.OfLower(form[^3..]);
        if (form.Length < 4)
        {
            return;
        }

        word.Prefix4 = NameHash.OfLower(form[..4]);
        word.Suffix4 = NameHash.OfLower(form[^4..]);
    }
}
