using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Web.Components.Judgements;

/// <summary>Names of forms about cautions.</summary>
internal static class FlagForms
{
    /// <summary>A caution by its rule and its words, as a judgement knows it; numbers are others once articles are compared anew.</summary>
    public static string NameOf(Flag flag) =>
        WordsOf(flag) is { } words
            ? FormattableString.Invariant($"{FlagGlossary.Get(flag.Code).Id}-{words.Start}-{words.End}")
            : FlagGlossary.Get(flag.Code).Id;

    /// <summary>The smallest span of all its words.</summary>
    public static TextSpan? WordsOf(Flag flag) =>
        flag.Spans.IsEmpty ? null : flag.Spans.Aggregate((one, other) => one.Union(other));
}
