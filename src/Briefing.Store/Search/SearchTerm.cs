using Briefing.Analysis.Text;

namespace Briefing.Store.Search;

/// <summary>A word as search sees it.</summary>
/// <param name="Term">The folded, stemmed word: lower-case ASCII letters and digits, a letter first.</param>
/// <param name="Span">Where the word stands, in UTF-16 units.</param>
internal readonly record struct SearchTerm(string Term, TextSpan Span);
