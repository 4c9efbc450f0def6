namespace Briefing.Analysis.Tagging;

/// <summary>How a form becomes its lemma: units are cut off its end, and others put there.</summary>
/// <param name="Cut">How many units are cut off.</param>
/// <param name="Append">What is put in their place.</param>
internal readonly record struct LemmaRule(int Cut, string Append)
{
    /// <summary>The rule that leads from a form to a lemma.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return new LemmaRule(form.Length - common, lemma[common..]);
    }
}
